import type { Plan } from '../plan.ts';
import { templateItem } from './template-item.ts';

/** 顾问. The targets and weights are those of the catalogue; only C01's other knots are published, the rest follow its shape. */
export const consultantPlan: Plan = {
  id: 'shipped-consultant',
  version: 1,
  role: 'consultant',
  name: { zh: '顾问绩效方案', en: 'Consultant plan' },
  cycle: 'month',
  effectiveOn: '2026-01-01',
  phase: { kind: 'full' },
  items: [
    templateItem('C01', 25, '0.50', [
      ['0.30', 0],
      ['0.40', 60],
      ['0.50', 100],
      ['0.60', 120],
    ]),
    templateItem('C02', 20, '0.95', [
      ['0.80', 0],
      ['0.90', 60],
      ['0.95', 100],
      ['1.00', 120],
    ]),
    templateItem('C03', 20, '4.6', [
      ['4.0', 0],
      ['4.3', 60],
      ['4.6', 100],
      ['4.9', 120],
    ]),
    templateItem(
      'C04',
      10,
      ['0.60', '†'],
      [
        ['0.30', 0],
        ['0.45', 60],
        ['0.60', 100],
        ['0.75', 120],
      ],
    ),
    templateItem(
      'C05',
      10,
      ['0.08', '†'],
      [
        ['0', 0],
        ['0.04', 60],
        ['0.08', 100],
        ['0.12', 120],
      ],
    ),
    templateItem(
      'C06',
      10,
      ['0.03', '†'],
      [
        ['0', 120],
        ['0.03', 100],
        ['0.06', 60],
        ['0.10', 0],
      ],
    ),
    templateItem(
      'C07',
      5,
      ['0.25', '†'],
      [
        ['0.05', 0],
        ['0.15', 60],
        ['0.25', 100],
        ['0.35', 120],
      ],
    ),
  ],
};
