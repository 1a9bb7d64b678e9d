import { clampInterval } from './clamp.ts';
import type { Interval } from './interval.ts';
import { itemAt } from './item-at.ts';
import { mean } from './mean.ts';
import type { Share } from './newcombe-interval.ts';
import { pChart } from './p-chart.ts';

export interface LaneyChart {
  readonly centre: number;
  /** How much wider than binomial the months scatter; 1 is no over-dispersion. */
  readonly sigmaZ: number;
  readonly z: readonly number[];
  readonly limits: readonly Interval[];
}

/**
 * Laney's p′ chart: a p-chart that allows for month-to-month variation beyond the binomial. For
 * large n, where a plain p-chart calls every month special. With sigmaZ ≤ 1 take `pChart`.
 *
 * Source: Laney 2002, Qual. Eng. 14:531.
 * @throws {RangeError} for fewer than 2 months, or shares that are not whole numbers with n ≥ 1
 */
export function laneyPPrimeChart(months: readonly Share[]): LaneyChart {
  if (months.length < 2) throw new RangeError("A p' chart needs at least 2 months.");
  const { centre, points } = pChart(months, 'three-sigma');
  const z = points.map((point) => point.z);
  const ranges = z.slice(1).map((value, i) => Math.abs(value - itemAt(z, i)));
  const sigmaZ = mean(ranges) / 1.128;
  const limits = months.map(({ n }) => {
    const half = 3 * sigmaZ * Math.sqrt((centre * (1 - centre)) / n);
    return clampInterval({ lower: centre - half, upper: centre + half }, 0, 1);
  });
  return { centre, sigmaZ, z, limits };
}
