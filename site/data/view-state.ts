import { type Month, parseMonth } from '#shared/calendar/month.ts';
import type { Branch } from './branch.ts';

/** What in an address could not be honoured, so that the page can say so instead of guessing silently. */
export type Correction = 'unknown_branch' | 'unknown_month' | 'future_month';

export interface MonthChoice {
  readonly month: Month;
  readonly correction: Correction | null;
}

/** The month in the address. One that is no month, or has not come yet, becomes the current one. */
export function monthInSearch(search: string, current: Month): MonthChoice {
  const text = new URLSearchParams(search).get('month');
  if (text === null) return { month: current, correction: null };
  const month = parseMonth(text);
  if (!month) return { month: current, correction: 'unknown_month' };
  return month > current
    ? { month: current, correction: 'future_month' }
    : { month, correction: null };
}

export interface BranchChoice {
  readonly branch: Branch | null;
  readonly correction: Correction | null;
}

/** The branch in the address, by its code. One that is gone or not to be seen becomes the first. */
export function branchInSearch(search: string, branches: readonly Branch[]): BranchChoice {
  const first = branches[0] ?? null;
  const code = new URLSearchParams(search).get('branch');
  if (code === null) return { branch: first, correction: null };
  const branch = branches.find((each) => each.code === code);
  return branch
    ? { branch, correction: null }
    : { branch: first, correction: first && 'unknown_branch' };
}

/** The search part with some parameters changed; null or empty text removes one. */
export function changeSearch(
  search: string,
  changes: Readonly<Record<string, string | null>>,
): string {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  const text = query.toString();
  return text && `?${text}`;
}
