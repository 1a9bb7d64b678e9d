import type { Posting } from '../scoring/posting-segments.ts';
import type { BusinessCalendar } from './business-time.ts';
import type { ClinicRecord } from './record.ts';

/**
 * Everything that facts are derived from. There is no clock: `asOf` is the present. What customers answered is not
 * here: an answer is read as its own facts, in the database.
 */
export interface Clinic {
  /** By branch id. */
  readonly branches: ReadonlyMap<string, BusinessCalendar>;
  readonly postings: readonly Posting[];
  readonly records: readonly ClinicRecord[];
  /** Windows that close after this instant are still open, refunds after it have not happened. */
  readonly asOf: string;
}
