import { clamp } from './clamp.ts';
import { quantile } from './quantile.ts';

export interface Winsorized {
  readonly lower: number;
  readonly upper: number;
  readonly values: readonly number[];
}

/**
 * Pull the outermost values in to the quantiles at `share` and 1 − `share` (type 7), so that a few
 * true outliers do not decide how wide "normal" is.
 *
 * @throws {RangeError} for no values or a share outside 0..0.5
 */
export function winsorize(values: readonly number[], share: number): Winsorized {
  if (!(share >= 0 && share <= 0.5)) {
    throw new RangeError(`The share must be in 0..0.5, got ${share}.`);
  }
  const lower = quantile(values, share);
  const upper = quantile(values, 1 - share);
  return {
    lower,
    upper,
    values: values.map((value) => clamp(value, lower, upper)),
  };
}
