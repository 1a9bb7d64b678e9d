/**
 * The days of the world lie two months back: past for every clock, and near enough for a tablet's
 * clock to be believed. Everything is a calendar day `YYYY-MM-DD`, computed once a process.
 */
const now = new Date();

/** First day of the month that most things happen in. */
export const month = firstOf(2);
export const monthBefore = firstOf(3);
export const monthAfter = firstOf(1);

/** The nth of that month. */
export function day(n: number): string {
  return `${month.slice(0, 8)}${String(n).padStart(2, '0')}`;
}

/** The last day of that month. */
export const lastDay = iso(Date.parse(monthAfter) - 86_400_000);

function firstOf(monthsAgo: number): string {
  return iso(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsAgo, 1));
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
