import type { Posting } from '../scoring/posting-segments.ts';
import type { NpsAnswer, RatingAnswer } from './answer.ts';
import type { BusinessCalendar } from './business-time.ts';
import type { ClinicRecord } from './record.ts';

/** Everything measurements are made from. There is no clock: `asOf` is the present. */
export interface Clinic {
  /** By branch id. */
  readonly branches: ReadonlyMap<string, BusinessCalendar>;
  readonly postings: readonly Posting[];
  readonly records: readonly ClinicRecord[];
  readonly ratings: readonly RatingAnswer[];
  readonly npsAnswers: readonly NpsAnswer[];
  /** Windows that close after this instant are still open, refunds after it have not happened. */
  readonly asOf: string;
}
