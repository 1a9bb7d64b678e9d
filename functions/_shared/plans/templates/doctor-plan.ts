import type { Plan } from '../plan.ts';
import { templateItem } from './template-item.ts';

/** 医生. No KPI of revenue (九项准则). */
export const doctorPlan: Plan = {
  id: 'shipped-doctor',
  version: 1,
  role: 'doctor',
  name: { zh: '医生绩效方案', en: 'Doctor plan' },
  cycle: 'month',
  effectiveOn: '2026-01-01',
  phase: { kind: 'full' },
  items: [
    templateItem(
      'D01',
      25,
      ['0.98', '†'],
      [
        ['0.94', 0],
        ['0.96', 60],
        ['0.98', 100],
        ['1.00', 120],
      ],
    ),
    templateItem('D02', 25, '4.6', [
      ['4.0', 0],
      ['4.3', 60],
      ['4.6', 100],
      ['4.9', 120],
    ]),
    templateItem('D03', 20, '0.95', [
      ['0.80', 0],
      ['0.90', 60],
      ['0.95', 100],
      ['1.00', 120],
    ]),
    templateItem('D04', 10, '0.35', [
      ['0.15', 0],
      ['0.25', 60],
      ['0.35', 100],
      ['0.45', 120],
    ]),
    templateItem('D05', 15, '1.00', [
      ['0.90', 0],
      ['0.95', 60],
      ['1.00', 100],
    ]),
    templateItem(
      'D06',
      5,
      ['1', '†'],
      [
        ['0', 120],
        ['1', 100],
        ['2', 60],
        ['4', 0],
      ],
    ),
  ],
};
