import { normalCdf } from './normal-cdf.ts';

/** The two-sided p-value of a standard normal statistic. */
export function twoSidedP(z: number): number {
  return 2 * normalCdf(-Math.abs(z));
}
