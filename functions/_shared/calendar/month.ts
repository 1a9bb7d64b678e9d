/** A calendar month as text, `2026-11`. Text sorts, compares and travels in URLs without surprises. */
export type Month = `${number}-${number}`;

/** Read a month that a person may have typed into the address bar; null when it is none. */
export function parseMonth(text: string | null | undefined): Month | null {
  return text && /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(text) ? (text as Month) : null;
}

/** The month of a day: `monthOf('2026-11-23')` is "2026-11". Takes a database date or month start too. */
export function monthOf(day: string): Month {
  return day.slice(0, 7) as Month;
}

/** `addMonths('2026-01', -1)` is "2025-12". */
export function addMonths(month: Month, count: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  const year = String(Math.floor(index / 12)).padStart(4, '0');
  return `${year}-${String((index % 12) + 1).padStart(2, '0')}` as Month;
}

/** The `count` months that end with this one, oldest first. */
export function monthsBack(month: Month, count: number): Month[] {
  return Array.from({ length: count }, (_, index) => addMonths(month, index - count + 1));
}

/** `firstDay('2026-11')` is "2026-11-01", the form in which the database keeps a month. */
export function firstDay(month: Month): string {
  return `${month}-01`;
}

/** `lastDay('2028-02')` is "2028-02-29". */
export function lastDay(month: Month): string {
  const next = new Date(`${addMonths(month, 1)}-01T00:00:00Z`);
  return new Date(next.getTime() - 86_400_000).toISOString().slice(0, 10);
}
