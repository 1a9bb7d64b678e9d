import type { RosterPerson } from './roster.ts';

/** As many as a customer is asked about. */
export const maxPeople = 3;

/** The people whose name or number begins with, or holds, what was typed; all where nothing was. */
export function findPeople(roster: readonly RosterPerson[], typed: string): RosterPerson[] {
  const word = typed.normalize('NFKC').trim().toLowerCase();
  const rank = ({ name, code }: RosterPerson) => {
    const texts = [name.toLowerCase(), code.toLowerCase()];
    if (texts.some((text) => text.startsWith(word))) return 0;
    return texts.some((text) => text.includes(word)) ? 1 : 2;
  };
  return roster.filter((person) => rank(person) < 2).sort((one, other) => rank(one) - rank(other));
}

/**
 * Choose somebody, or no longer. One person serves in one role: choosing them in another takes the
 * place of the first. A fourth is not taken.
 */
export function togglePerson(
  chosen: readonly RosterPerson[],
  person: RosterPerson,
): readonly RosterPerson[] {
  const others = chosen.filter(({ employeeId }) => employeeId !== person.employeeId);
  const wasChosen = chosen.some(
    ({ employeeId, role }) => employeeId === person.employeeId && role === person.role,
  );
  if (wasChosen) return others;
  return others.length < maxPeople ? [...others, person] : chosen;
}
