import type { Plan } from '../plan.ts';
import { templateItem } from './template-item.ts';

/** 市场. Cost per first visit is in fen: 100000 is 1000 yuan. */
export const marketingPlan: Plan = {
  id: 'shipped-marketing',
  version: 1,
  role: 'marketing',
  name: { zh: '市场绩效方案', en: 'Marketing plan' },
  cycle: 'month',
  effectiveOn: '2026-01-01',
  phase: { kind: 'full' },
  items: [
    templateItem('M01', 20, '1.00', [
      ['0.50', 0],
      ['0.80', 60],
      ['1.00', 100],
      ['1.20', 120],
    ]),
    templateItem('M02', 15, '0.28', [
      ['0.10', 0],
      ['0.20', 60],
      ['0.28', 100],
      ['0.36', 120],
    ]),
    templateItem('M03', 20, '0.30', [
      ['0.10', 0],
      ['0.20', 60],
      ['0.30', 100],
      ['0.40', 120],
    ]),
    templateItem('M04', 25, '3.0', [
      ['1.0', 0],
      ['2.0', 60],
      ['3.0', 100],
      ['4.0', 120],
    ]),
    templateItem('M05', 10, '100000', [
      ['60000', 120],
      ['100000', 100],
      ['150000', 60],
      ['250000', 0],
    ]),
    templateItem(
      'M06',
      10,
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
