import type { Plan } from '../plan.ts';
import { templateItem } from './template-item.ts';

/** 护士. 98 % of the pre-op checklist is 80 points: the last item is not a rounding error. */
export const nursePlan: Plan = {
  id: 'shipped-nurse',
  version: 1,
  role: 'nurse',
  name: { zh: '护士绩效方案', en: 'Nurse plan' },
  cycle: 'month',
  effectiveOn: '2026-01-01',
  phase: { kind: 'full' },
  items: [
    templateItem('N01', 25, '1.00', [
      ['0.90', 0],
      ['0.98', 80],
      ['1.00', 100],
    ]),
    templateItem(
      'N02',
      25,
      ['4.7', '†'],
      [
        ['4.1', 0],
        ['4.4', 60],
        ['4.7', 100],
        ['4.9', 120],
      ],
    ),
    templateItem(
      'N03',
      20,
      ['90', '†'],
      [
        ['60', 0],
        ['80', 60],
        ['90', 100],
        ['100', 120],
      ],
    ),
    templateItem('N04', 15, '0.98', [
      ['0.85', 0],
      ['0.94', 60],
      ['0.98', 100],
      ['1.00', 120],
    ]),
    templateItem(
      'N05',
      15,
      ['0.95', '†'],
      [
        ['0.80', 0],
        ['0.90', 60],
        ['0.95', 100],
        ['1.00', 120],
      ],
    ),
  ],
};
