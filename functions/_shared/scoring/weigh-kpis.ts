import { type Fraction, fraction } from '../numbers/fraction.ts';
import { divide, multiply, sumFractions } from '../numbers/fraction-arithmetic.ts';
import { largestRemainder } from '../numbers/largest-remainder.ts';
import { roundFraction } from '../numbers/round-fraction.ts';
import { type CompositeObstacle, compositeObstacle } from '../statistics/composite-obstacle.ts';
import type { ScoredKpi, WeightedKpi } from './scored-kpi.ts';
import { shareOutPoints } from './share-out-points.ts';

export interface WeighedKpis {
  readonly items: readonly WeightedKpi[];
  /** Weight of the KPIs that have a value; the plan's weights total 10000. */
  readonly presentWeightBp: number;
  readonly obstacle: CompositeObstacle | null;
  /** Null when there is an obstacle. */
  readonly composite: Fraction | null;
  /** The composite if every missing KPI were 0, and if every one were 100; null when all is missing. */
  readonly worstBp: number | null;
  readonly bestBp: number | null;
}

/**
 * Weigh the KPIs of a segment. The weight of those without a value goes to the others in proportion:
 * missing is not zero. With less than 70 % of the weight or fewer than three KPIs there is no
 * composite, only the KPIs.
 */
export function weighKpis(scored: readonly ScoredKpi[]): WeighedKpis {
  const present = scored.filter(({ score, weightBp }) => score !== null && weightBp > 0);
  const allBp = scored.reduce((sum, { weightBp }) => sum + weightBp, 0);
  const presentWeightBp = present.reduce((sum, { weightBp }) => sum + weightBp, 0);
  const points = (kpi: ScoredKpi) => multiply(kpi.score ?? fraction(0), fraction(kpi.weightBp));
  const sum = sumFractions(present.map(points));
  const isEmpty = presentWeightBp === 0;
  const whole = isEmpty ? null : divide(sum, fraction(presentWeightBp));
  const obstacle = compositeObstacle(presentWeightBp, present.length);
  const weights = isEmpty
    ? scored.map(() => 0)
    : largestRemainder(
        scored.map((kpi) => (kpi.score === null ? 0 : kpi.weightBp)),
        10_000,
      );
  const contributions = scored.map((kpi) =>
    isEmpty ? fraction(0) : divide(points(kpi), fraction(presentWeightBp)),
  );
  const shown = whole === null ? weights : shareOutPoints(contributions, roundFraction(whole));
  const missing = fraction((allBp - presentWeightBp) * 10_000);
  return {
    items: scored.map((kpi, index) => ({
      ...kpi,
      weightAfterBp: weights[index] ?? 0,
      contribution: contributions[index] ?? fraction(0),
      contributionBp: shown[index] ?? 0,
    })),
    presentWeightBp,
    obstacle,
    composite: obstacle === null ? whole : null,
    worstBp: isEmpty ? null : roundFraction(divide(sum, fraction(allBp))),
    bestBp: isEmpty ? null : roundFraction(divide(sumFractions([sum, missing]), fraction(allBp))),
  };
}
