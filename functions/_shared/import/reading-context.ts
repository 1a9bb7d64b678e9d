import type { DateOrder } from './date-order.ts';

/** What a row reader has to know beside the row. */
export interface ReadingContext {
  readonly dateOrder: DateOrder | null;
  readonly areShares: boolean;
  /** The last day that may be written, YYYY-MM-DD: nothing was answered after it. */
  readonly lastDay: string;
}

/** Older dates are typing errors, and each would make the database keep a partition for its month. */
export const firstDay = '2000-01-01';

export function isInRange(day: string, { lastDay }: ReadingContext): boolean {
  return day >= firstDay && day <= lastDay;
}
