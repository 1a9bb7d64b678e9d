import { type ComparedAskers, type ComparedAsking, compareAsking } from './compare-asking.ts';
import { type Asking, countAsking } from './count-asking.ts';
import type { AskedVisits } from './integrity-inputs.ts';

const level = 0.05;

/**
 * Who asks less, when up to three people serve a customer and nobody knows who should have asked. The
 * person who stands out most is set apart, and the others are compared again without the visits they
 * shared with that person, until nobody stands out: a nurse is not blamed for whom her consultant does
 * not ask. The counts shown are of all visits, the tests of those that are left.
 */
export function compareAskers(visits: AskedVisits): ComparedAskers {
  const all = countAsking(visits);
  const first = compareAsking(all);
  const found = new Map<number, ComparedAsking>();
  let round = first;
  for (;;) {
    const worst = standingOut(round.people);
    if (worst === null) break;
    found.set(placeOf(visits, worst), worst);
    const left = countAsking(visits, new Set(found.keys()));
    round = compareAsking(left.filter((_, place) => !found.has(place)));
  }
  const tested = new Map([...round.people, ...found.values()].map((row) => [keyOf(row), row]));
  const foundRoles = new Set([...found.values()].map(({ role }) => role));
  return {
    people: first.people.map((row) => {
      const last = tested.get(keyOf(row));
      return { ...row, less: last?.less ?? null, trouble: last?.trouble ?? null };
    }),
    roles: first.roles.map((role) =>
      foundRoles.has(role.role)
        ? role
        : (round.roles.find((each) => each.role === role.role) ?? {
            ...role,
            heterogeneity: null,
            adjustedP: null,
          }),
    ),
  };
}

/** The one with the smallest adjusted p below the level, or null. */
function standingOut(people: readonly ComparedAsking[]): ComparedAsking | null {
  const strength = ({ less, trouble }: ComparedAsking) =>
    Math.min(less?.adjustedP ?? 1, trouble?.adjustedP ?? 1);
  const rank = ({ less, trouble }: ComparedAsking) => Math.min(less?.p ?? 1, trouble?.p ?? 1);
  const [worst] = people
    .filter((person) => strength(person) < level)
    .toSorted((a, b) => strength(a) - strength(b) || rank(a) - rank(b));
  return worst ?? null;
}

function placeOf({ people }: AskedVisits, row: Asking): number {
  return people.findIndex((person) => keyOf(person) === keyOf(row));
}

function keyOf({ employeeId, role }: Pick<Asking, 'employeeId' | 'role'>): string {
  return `${employeeId} ${role}`;
}
