import { intraclassCorrelation } from '../statistics/intraclass-correlation.ts';
import { itemAt } from '../statistics/item-at.ts';
import { momentsOf } from '../statistics/moments.ts';
import { oneWayAnova } from '../statistics/one-way-anova.ts';

export interface RaterAgreement {
  /** Standard deviation of one rater around the mean of all who rated that person, in points of 100. */
  readonly raterSd: number;
  /** ICC(1,1) and ICC(1,k): how alike two raters are, and how reliable a mean of them is. */
  readonly single: number | null;
  readonly average: number | null;
}

/** Two raters who happen to say the same are not two who cannot err: the least spread believed. */
const leastRaterSd = 5;
/** Before anybody was rated twice: a step of the rubric. */
const usualRaterSd = 12.5;

/**
 * How far raters agree, over everybody of a role who was rated by two or more.
 *
 * Source: Shrout & Fleiss 1979.
 * @param ratings of each person, one number per rater, 0 to 100
 */
export function raterAgreement(ratings: readonly (readonly number[])[]): RaterAgreement {
  const groups = ratings.filter((each) => each.length >= 2).map(momentsOf);
  const hasScatter = new Set(groups.flatMap(({ mean, sd }) => [mean, mean + (sd ?? 0)])).size > 1;
  if (groups.length < 2 || !hasScatter) {
    const sd = groups.length === 1 ? (itemAt(groups, 0).sd ?? usualRaterSd) : usualRaterSd;
    return { raterSd: Math.max(leastRaterSd, sd), single: null, average: null };
  }
  const { single, average } = intraclassCorrelation(groups);
  const raterSd = Math.sqrt(oneWayAnova(groups).withinMeanSquare);
  return { raterSd: Math.max(leastRaterSd, raterSd), single, average };
}
