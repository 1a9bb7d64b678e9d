import type { AskedPerson, AskedVisits } from './integrity-inputs.ts';

/** Closed visits of one person in one role. */
export interface Asking extends AskedPerson {
  readonly eligible: number;
  readonly asked: number;
  readonly answered: number;
  readonly troubled: number;
  readonly troubledAsked: number;
}

/**
 * The visits of each person, without those in which one of `leftOut` served.
 *
 * @param leftOut places in the list of people
 */
export function countAsking(
  { people, groups }: AskedVisits,
  leftOut: ReadonlySet<number> = new Set(),
): Asking[] {
  const rows = people.map((person) => ({
    ...person,
    eligible: 0,
    asked: 0,
    answered: 0,
    troubled: 0,
    troubledAsked: 0,
  }));
  for (const [visits, kind, ...places] of groups) {
    if (places.some((place) => leftOut.has(place))) continue;
    const [asked, answered, troubled] = [kind & 1, (kind >> 1) & 1, (kind >> 2) & 1];
    for (const place of places) {
      const row = rows[place];
      if (row === undefined) continue;
      row.eligible += visits;
      row.asked += visits * asked;
      row.answered += visits * answered;
      row.troubled += visits * troubled;
      row.troubledAsked += visits * troubled * asked;
    }
  }
  return rows;
}
