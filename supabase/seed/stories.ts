import { createChain, type StaffRole } from './chain.ts';
import { type Day, startOfMonth, weekdayIndex } from './days.ts';
import { openOn } from './opening-hours.ts';

/** A member of staff whose place in the chain is fixed, because a story or an account names it. */
export interface CastMember {
  readonly name: string;
  readonly branchCode: string;
  readonly role: StaffRole;
  /** Which of the branch's people in this role, from 0. */
  readonly place: number;
}

const transferred: CastMember = {
  name: '林晓彤',
  branchCode: 'SH-XH',
  role: 'consultant',
  place: 1,
};
const favoured: CastMember = { name: '孙浩然', branchCode: 'CD-JJ', role: 'consultant', place: 0 };
const vetoed: CastMember = { name: '周明远', branchCode: 'HZ-XH', role: 'doctor', place: 0 };

const choosy: CastMember = { name: '罗婉仪', branchCode: 'SH-XH', role: 'consultant', place: 3 };

export const storyCast: readonly CastMember[] = [transferred, favoured, vetoed];
/** Known by name alone: who stays and who goes is drawn as if they were anybody. */
export const namedCast: readonly CastMember[] = [choosy];

/**
 * What is hidden in the demo data on purpose. README.md tells each as a story; tests look for
 * them with queries that know nothing but this file.
 */
export interface Stories {
  readonly betterBranch: { readonly branchCode: string };
  readonly luckyBranch: {
    readonly branchCode: string;
    /** First day of the month in which it comes out on top. */
    readonly month: Day;
    readonly leastNps: number;
  };
  readonly burst: {
    readonly member: CastMember;
    readonly kioskName: string;
    readonly day: Day;
    /** Minutes after midnight. */
    readonly from: number;
    readonly minutes: number;
    readonly responses: number;
    readonly longestMs: number;
  };
  readonly transfer: {
    readonly member: CastMember;
    readonly toBranchCode: string;
    /** The first day in the new branch. */
    readonly day: Day;
  };
  readonly veto: {
    readonly member: CastMember;
    readonly treatmentCode: string;
    readonly operatedOn: Day;
    readonly confirmedOn: Day;
    readonly grade: 'IV';
  };
  readonly selectiveAsking: {
    readonly member: CastMember;
    /** The first day on which unhappy customers are not asked any more. */
    readonly from: Day;
    /** Complaints of the last weeks, beside the ordinary ones; nobody of them was asked. */
    readonly complaints: number;
  };
}

export function createStories(today: Day): Stories {
  const twoMonthsAgo = startOfMonth(today, -2);
  const operatedOn = ordinaryDay(vetoed.branchCode, twoMonthsAgo + 7);
  return {
    betterBranch: { branchCode: 'SH-JA' },
    luckyBranch: { branchCode: 'CD-GX', month: startOfMonth(today, -1), leastNps: 88 },
    burst: {
      member: favoured,
      kioskName: '前台平板 1',
      day: ordinaryDay(favoured.branchCode, secondThursday(twoMonthsAgo)),
      from: 19 * 60 + 4,
      minutes: 26,
      responses: 16,
      longestMs: 2900,
    },
    transfer: { member: transferred, toBranchCode: 'SH-JA', day: startOfMonth(today, -4) + 15 },
    veto: {
      member: vetoed,
      treatmentCode: 'LIPO',
      operatedOn,
      confirmedOn: operatedOn + 2,
      grade: 'IV',
    },
    selectiveAsking: { member: choosy, from: startOfMonth(today, -5), complaints: 9 },
  };
}

function secondThursday(firstOfMonth: Day): Day {
  return firstOfMonth + ((3 - weekdayIndex(firstOfMonth) + 7) % 7) + 7;
}

/** The same weekday a week or more later where the branch keeps holiday hours. */
function ordinaryDay(branchCode: string, day: Day): Day {
  const branch = createChain(day, day).find(({ code }) => code === branchCode);
  const isOrdinary = (candidate: Day) =>
    branch !== undefined && (openOn(branch, candidate)?.closes ?? 0) >= 20 * 60;
  let candidate = day;
  while (!isOrdinary(candidate) || !isOrdinary(candidate - 1)) candidate += 7;
  return candidate;
}
