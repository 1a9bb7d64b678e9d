import type { TotalMeasure } from './total-measure.ts';

/** `count` equal observations of one value. */
export interface Total {
  readonly measure: TotalMeasure;
  readonly value: number;
  readonly count: number;
}

/** No clinic counts more in a month; beyond it the column is not a count. */
export const maxCount = 10_000_000;
