import type { Target } from '../plans/target.ts';
import type { PersonTotal } from '../scoring/measure-total.ts';
import type { Posting } from '../scoring/posting-segments.ts';
import type { Veto } from '../scoring/veto.ts';
import type { Adjustment } from './adjustment.ts';

/** The facts about one person, as a snapshot keeps them. */
export interface OwnInputs {
  readonly employeeId: string;
  readonly postings: readonly Posting[];
  readonly totals: readonly PersonTotal[];
  /** Agreed with this person. */
  readonly targets: readonly Target[];
  readonly vetoes: readonly Veto[];
}

/** Everything about one person that a result rests on: the facts, and what people decided. A seal keeps it. */
export interface DecidedInputs {
  readonly facts: OwnInputs;
  readonly adjustments: readonly Adjustment[];
  readonly calibrationBp: number;
}
