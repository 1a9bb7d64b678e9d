import { demoBranchCode, type StaffRole } from './chain.ts';
import type { CastMember } from './stories.ts';

type AppRole = 'hq' | 'lead' | 'manager' | 'employee';

/** What the sign-in page shows. Names stand as one text, with the English beside for who wants it. */
export interface DemoSignIn {
  email: string;
  password: string;
  name: string;
  nameEn: string;
  appRole: AppRole;
  branch: string | null;
  branchEn: string | null;
}

export interface Account {
  readonly user: string;
  readonly name: string;
  readonly nameEn: string;
  readonly appRole: AppRole;
  readonly branchCode: string | null;
  readonly staffRole?: StaffRole;
}

// A made-up password for made-up people. The demo is a local stack; production never runs the seed.
const password = 'meiping-demo';

const jingAn = { branchCode: demoBranchCode };
const xuhui = { branchCode: 'SH-XH' };
const employee = { ...jingAn, appRole: 'employee' } as const;

export const demoAccounts: readonly Account[] = [
  { user: 'zhao', name: '赵静怡', nameEn: 'Zhao Jingyi', appRole: 'hq', branchCode: null },
  { user: 'wang', name: '王立群', nameEn: 'Wang Liqun', appRole: 'lead', ...jingAn },
  { user: 'mei', name: '梅若兰', nameEn: 'Mei Ruolan', appRole: 'manager', ...jingAn },
  { user: 'gu', name: '顾明珠', nameEn: 'Gu Mingzhu', appRole: 'lead', ...xuhui },
  { user: 'li', name: '李承志', nameEn: 'Li Chengzhi', appRole: 'manager', ...xuhui },
  { user: 'chen', name: '陈思琪', nameEn: 'Chen Siqi', ...employee, staffRole: 'consultant' },
  { user: 'xu', name: '徐景行', nameEn: 'Xu Jingxing', ...employee, staffRole: 'doctor' },
  { user: 'ye', name: '叶知夏', nameEn: 'Ye Zhixia', ...employee, staffRole: 'nurse' },
  { user: 'song', name: '宋家豪', nameEn: 'Song Jiahao', ...employee, staffRole: 'marketing' },
  { user: 'tang', name: '唐婉清', nameEn: 'Tang Wanqing', ...employee, staffRole: 'service' },
];

const branchNames: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'SH-JA': ['上海静安分院', 'Shanghai Jing’an'],
  'SH-XH': ['上海徐汇分院', 'Shanghai Xuhui'],
};

export const demoSignIns: readonly DemoSignIn[] = demoAccounts.map((account) => ({
  email: emailOf(account),
  password,
  name: account.name,
  nameEn: account.nameEn,
  appRole: account.appRole,
  branch: branchNames[account.branchCode ?? '']?.[0] ?? null,
  branchEn: branchNames[account.branchCode ?? '']?.[1] ?? null,
}));

/** The employees who can sign in, each the first of the role in the branch. */
export const accountCast: readonly CastMember[] = demoAccounts.flatMap(
  ({ name, branchCode, staffRole }) =>
    branchCode && staffRole ? [{ name, branchCode, role: staffRole, place: 0 }] : [],
);

export function emailOf({ user }: Account): string {
  return `${user}@meiping.example`;
}
