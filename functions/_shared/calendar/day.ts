/** A calendar day as text, `2026-11-23`. Text sorts, compares and travels in URLs without surprises. */
export type Day = `${number}-${number}-${number}`;

const dayMs = 86_400_000;

/** Read a day that a person may have typed; null when it is none, such as 2026-02-30. */
export function parseDay(text: string | null | undefined): Day | null {
  if (!text || !/^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)) return null;
  const read = new Date(`${text}T00:00:00Z`);
  return read.toISOString().slice(0, 10) === text ? (text as Day) : null;
}

/** `addDays('2026-03-01', -1)` is "2026-02-28". */
export function addDays(day: Day, count: number): Day {
  const moved = new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs);
  return moved.toISOString().slice(0, 10) as Day;
}

/** How many days lie from one to the other, both counted: `countDays('2026-11-01', '2026-11-30')` is 30. */
export function countDays(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs + 1;
}
