import type { Figure } from '#shared/measures/figure.ts';
import { shareFigure } from '#shared/measures/share-figure.ts';
import type { RatingTotal } from './rating-totals.ts';

/** How customers of one treatment rated whoever served them. */
export interface TreatmentRating {
  /** Null: of visits that name no treatment. */
  readonly treatmentId: string | null;
  readonly n: number;
  /** Ratings of 4 and 5. */
  readonly satisfaction: Figure;
}

/** The treatments of a branch by their ratings of a month, the most rated first. */
export function treatmentModel(totals: readonly RatingTotal[]): TreatmentRating[] {
  const sums = new Map<string | null, { n: number; satisfied: number }>();
  for (const { treatmentId, n, satisfied } of totals) {
    const before = sums.get(treatmentId) ?? { n: 0, satisfied: 0 };
    sums.set(treatmentId, { n: before.n + n, satisfied: before.satisfied + satisfied });
  }
  return [...sums]
    .filter(([, { n }]) => n > 0)
    .map(([treatmentId, { n, satisfied }]) => ({
      treatmentId,
      n,
      satisfaction: shareFigure(satisfied, n),
    }))
    .sort((one, other) => other.n - one.n);
}
