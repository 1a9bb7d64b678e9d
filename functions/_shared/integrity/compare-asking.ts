import type { StaffRole } from '../kpis/staff-role.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import type { Interval } from '../statistics/interval.ts';
import type { Share } from '../statistics/newcombe-interval.ts';
import { type Heterogeneity, responseHeterogeneity } from '../statistics/response-heterogeneity.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';
import { compareCounts, shareDifference } from './compare-counts.ts';
import type { Asking } from './count-asking.ts';

export interface AskingTest {
  readonly p: number;
  /** Over all tests of its kind in the list. */
  readonly adjustedP: number;
  /** Share of the person minus share of the rest. */
  readonly difference: number;
  readonly rest: Share;
}

export interface ComparedAsking extends Asking {
  readonly interval: Interval;
  /** Against all others of the role, without the person; null where there is nobody or too little. */
  readonly less: AskingTest | null;
  /** Visits with trouble against the person's other visits; null where there were none. */
  readonly trouble: AskingTest | null;
}

export interface AskingByRole {
  readonly role: StaffRole;
  readonly people: number;
  /** Null where the role has one person, or all or nobody were asked. */
  readonly heterogeneity: Heterogeneity | null;
  /** Over the roles. */
  readonly adjustedP: number | null;
}

export interface ComparedAskers {
  readonly people: readonly ComparedAsking[];
  readonly roles: readonly AskingByRole[];
}

/** Fewer visits than this are shown and not compared. */
const leastEligible = 10;

/**
 * Who was asked for and who was not. Per role: do its people differ (chi-square)? Per person: fewer than
 * the others of the role (Fisher, one-sided), and fewer after a complaint or refund than otherwise. Each
 * of the three kinds is one family of Benjamini–Hochberg.
 */
export function compareAsking(list: readonly Asking[]): ComparedAskers {
  const served = list.filter(({ eligible }) => eligible > 0);
  const drafts = served.map((person) => ({
    person,
    less: lessThanRest(person, served),
    trouble: avoidsTrouble(person),
  }));
  const less = adjust(drafts.map((draft) => draft.less));
  const trouble = adjust(drafts.map((draft) => draft.trouble));
  return {
    people: drafts.map(({ person }, index) => ({
      ...person,
      interval: wilsonInterval(person.asked, person.eligible),
      less: less[index] ?? null,
      trouble: trouble[index] ?? null,
    })),
    roles: compareRoles(served),
  };
}

type Draft = Omit<AskingTest, 'adjustedP'>;

function lessThanRest(person: Asking, all: readonly Asking[]): Draft | null {
  const others = all.filter((each) => each.role === person.role && each !== person);
  const rest = {
    successes: others.reduce((sum, { asked }) => sum + asked, 0),
    n: others.reduce((sum, { eligible }) => sum + eligible, 0),
  };
  if (person.eligible < leastEligible || rest.n < leastEligible) return null;
  const own = { successes: person.asked, n: person.eligible };
  return { p: compareCounts(own, rest, 'less'), difference: shareDifference(own, rest), rest };
}

function avoidsTrouble({ eligible, asked, troubled, troubledAsked }: Asking): Draft | null {
  const own = { successes: troubledAsked, n: troubled };
  const rest = { successes: asked - troubledAsked, n: eligible - troubled };
  if (own.n === 0 || rest.n < leastEligible) return null;
  return { p: compareCounts(own, rest, 'less'), difference: shareDifference(own, rest), rest };
}

function adjust(drafts: readonly (Draft | null)[]): (AskingTest | null)[] {
  const adjusted = benjaminiHochberg(drafts.flatMap((draft) => draft?.p ?? []));
  let at = 0;
  return drafts.map((draft) => {
    if (draft === null) return null;
    at += 1;
    return { ...draft, adjustedP: adjusted[at - 1] ?? 1 };
  });
}

function compareRoles(people: readonly Asking[]): AskingByRole[] {
  const roles = [...new Set(people.map(({ role }) => role))].map((role) => {
    const units = people
      .filter((person) => person.role === role && person.eligible >= leastEligible)
      .map(({ asked, eligible }) => ({ responded: asked, eligible }));
    return { role, people: units.length, heterogeneity: heterogeneityOf(units) };
  });
  const adjusted = benjaminiHochberg(roles.flatMap(({ heterogeneity }) => heterogeneity?.p ?? []));
  let at = 0;
  return roles.map((role) => {
    if (role.heterogeneity === null) return { ...role, adjustedP: null };
    at += 1;
    return { ...role, adjustedP: adjusted[at - 1] ?? 1 };
  });
}

function heterogeneityOf(units: readonly { responded: number; eligible: number }[]) {
  const asked = units.reduce((sum, { responded }) => sum + responded, 0);
  const eligible = units.reduce((sum, unit) => sum + unit.eligible, 0);
  return units.length < 2 || asked === 0 || asked === eligible
    ? null
    : responseHeterogeneity(units);
}
