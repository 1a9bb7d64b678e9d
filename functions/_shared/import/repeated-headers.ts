/** A name that several columns have: who maps by the name alone may mean another one. */
export interface RepeatedHeader {
  /** As the file writes it. */
  readonly name: string;
  /** The columns that have it, counted from 1. */
  readonly columns: readonly number[];
}

/** Columns without a name repeat nothing. */
export function repeatedHeaders(names: readonly string[]): RepeatedHeader[] {
  const columns = new Map<string, number[]>();
  for (const [place, name] of names.entries()) {
    if (name !== '') columns.set(name, [...(columns.get(name) ?? []), place + 1]);
  }
  return [...columns]
    .filter(([, places]) => places.length > 1)
    .map(([name, places]) => ({ name, columns: places }));
}

/** @example repeatedText({ name: 'NPS', columns: [3, 4] }) // '#3, #4: NPS' */
export function repeatedText({ name, columns }: RepeatedHeader): string {
  return `${columns.map((place) => `#${place}`).join(', ')}: ${name}`;
}
