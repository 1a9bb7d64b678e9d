import type { Plan } from '../plan.ts';
import { templateItem } from './template-item.ts';

/** 客服 */
export const servicePlan: Plan = {
  id: 'shipped-service',
  version: 1,
  role: 'service',
  name: { zh: '客服绩效方案', en: 'Customer-service plan' },
  cycle: 'month',
  effectiveOn: '2026-01-01',
  phase: { kind: 'full' },
  items: [
    templateItem(
      'K01',
      25,
      ['0.80', '†'],
      [
        ['0.50', 0],
        ['0.70', 60],
        ['0.80', 100],
        ['0.95', 120],
      ],
    ),
    templateItem('K02', 25, '0.85', [
      ['0.65', 0],
      ['0.75', 60],
      ['0.85', 100],
      ['0.95', 120],
    ]),
    templateItem('K03', 20, '0.90', [
      ['0.70', 0],
      ['0.80', 60],
      ['0.90', 100],
      ['0.97', 120],
    ]),
    templateItem('K04', 10, '0.80', [
      ['0.60', 0],
      ['0.70', 60],
      ['0.80', 100],
      ['0.90', 120],
    ]),
    templateItem('K05', 10, '0.95', [
      ['0.80', 0],
      ['0.90', 60],
      ['0.95', 100],
      ['1.00', 120],
    ]),
    templateItem(
      'K06',
      10,
      ['0.90', '†'],
      [
        ['0.75', 0],
        ['0.85', 60],
        ['0.90', 100],
        ['0.97', 120],
      ],
    ),
  ],
};
