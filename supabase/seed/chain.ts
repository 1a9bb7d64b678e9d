import type { Day } from './days.ts';
import { type Hours, type OpeningHours, specialDays } from './opening-hours.ts';
import { createRandom } from './random.ts';

export const staffRoles = ['consultant', 'doctor', 'nurse', 'marketing', 'service'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** How a branch is made. The shifts are on the customers' hidden scale, in standard deviations. */
interface BranchPlan {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly openingHours: OpeningHours;
  readonly staff: Readonly<Record<StaffRole, number>>;
  readonly visitsPerDay: number;
  readonly responseShare: number;
  readonly ratingShift: number;
  readonly npsShift: number;
  readonly kioskNames: readonly string[];
  readonly openedOn: string;
}

export interface Branch extends BranchPlan {
  readonly id: string;
  readonly specialDays: Readonly<Record<string, Hours>>;
  readonly kiosks: readonly { readonly id: string; readonly name: string }[];
}

/** The branch whose unpaired tablet the demo offers, and where the demo employees work. */
export const demoBranchCode = 'SH-JA';
export const demoKioskName = '演示平板';

const plans: readonly BranchPlan[] = [
  {
    code: demoBranchCode,
    nameZh: '上海静安分院',
    nameEn: 'Shanghai Jing’an',
    openingHours: daily(['10:00', '20:30'], ['09:30', '20:30']),
    staff: { consultant: 7, doctor: 5, nurse: 6, marketing: 3, service: 3 },
    visitsPerDay: 31,
    responseShare: 0.54,
    ratingShift: 0.24,
    npsShift: 0.3,
    kioskNames: ['前台平板 1', '前台平板 2'],
    openedOn: '2017-05-20',
  },
  {
    code: 'SH-XH',
    nameZh: '上海徐汇分院',
    nameEn: 'Shanghai Xuhui',
    openingHours: daily(['10:00', '20:30'], ['09:30', '20:30']),
    staff: { consultant: 6, doctor: 4, nurse: 5, marketing: 2, service: 3 },
    visitsPerDay: 24.5,
    responseShare: 0.51,
    ratingShift: -0.04,
    npsShift: -0.03,
    kioskNames: ['前台平板 1', '前台平板 2'],
    openedOn: '2018-09-08',
  },
  {
    code: 'HZ-XH',
    nameZh: '杭州西湖分院',
    nameEn: 'Hangzhou West Lake',
    openingHours: daily(['09:30', '20:00'], ['09:30', '20:30']),
    staff: { consultant: 5, doctor: 3, nurse: 4, marketing: 2, service: 3 },
    visitsPerDay: 21,
    responseShare: 0.52,
    ratingShift: 0.02,
    npsShift: 0,
    kioskNames: ['前台平板 1'],
    openedOn: '2019-03-16',
  },
  {
    code: 'HZ-BJ',
    nameZh: '杭州滨江分院',
    nameEn: 'Hangzhou Binjiang',
    openingHours: { ...daily(['10:00', '20:30'], ['10:00', '19:00']), sun: null },
    staff: { consultant: 3, doctor: 1, nurse: 2, marketing: 1, service: 2 },
    visitsPerDay: 10,
    responseShare: 0.47,
    ratingShift: -0.02,
    npsShift: -0.02,
    kioskNames: ['前台平板 1'],
    openedOn: '2021-06-18',
  },
  {
    code: 'CD-JJ',
    nameZh: '成都锦江分院',
    nameEn: 'Chengdu Jinjiang',
    openingHours: daily(['10:00', '20:00'], ['10:00', '20:30']),
    staff: { consultant: 4, doctor: 3, nurse: 3, marketing: 2, service: 2 },
    visitsPerDay: 17.5,
    responseShare: 0.48,
    ratingShift: -0.06,
    npsShift: -0.06,
    kioskNames: ['前台平板 1', '候诊区平板'],
    openedOn: '2020-04-25',
  },
  {
    code: 'CD-GX',
    nameZh: '成都高新分院',
    nameEn: 'Chengdu High-tech Zone',
    openingHours: { ...daily(['10:30', '20:00'], ['10:30', '19:00']), mon: null },
    staff: { consultant: 2, doctor: 1, nurse: 1, marketing: 1, service: 1 },
    visitsPerDay: 1.2,
    responseShare: 0.47,
    ratingShift: 0,
    npsShift: 0,
    kioskNames: ['前台平板 1'],
    openedOn: '2022-11-11',
  },
];

/** The six branches, with the special days of the time that the demo covers and a little beyond. */
export function createChain(from: Day, to: Day): Branch[] {
  const random = createRandom('chain');
  return plans.map((plan) => ({
    ...plan,
    id: random.uuid(),
    specialDays: specialDays(plan.openingHours, from, to + 366),
    kiosks: plan.kioskNames.map((name) => ({ id: random.uuid(), name })),
  }));
}

function daily(week: Hours, weekend: Hours): OpeningHours {
  return { mon: week, tue: week, wed: week, thu: week, fri: week, sat: weekend, sun: weekend };
}
