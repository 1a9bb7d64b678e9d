import { type Fraction, fraction } from '../numbers/fraction.ts';
import { divide, multiply, sumFractions } from '../numbers/fraction-arithmetic.ts';
import { largestRemainder } from '../numbers/largest-remainder.ts';
import { roundFraction } from '../numbers/round-fraction.ts';
import type { Appraisal, AppraisedSegment, AwardObstacle, RankObstacle } from './appraisal.ts';
import { daysIn, type Period } from './period.ts';
import { type Veto, vetoCapBp } from './veto.ts';

/** A total stands for a person only when it covers this much of the posted days. */
const leastScoredDaysBp = 7000;
/** An award asks for this much of the period. */
export const leastAwardDaysBp = 7500;

export interface JoinedParts {
  readonly employeeId: string;
  readonly period: Period;
  readonly segments: readonly AppraisedSegment[];
  readonly vetoes: readonly Veto[];
  readonly strayObservations: number;
}

/** Join a person's segments: the day-weighted mean, rounded once, then the veto. */
export function joinSegments(parts: JoinedParts): Appraisal {
  const { employeeId, period, segments, vetoes, strayObservations } = parts;
  const periodDays = daysIn(period);
  const postedDays = sumOf(segments.map(({ days }) => days));
  const scored = segments.filter(({ total }) => total !== null);
  const scoredDays = sumOf(scored.map(({ days }) => days));
  const obstacle = obstacleOf(scoredDays, postedDays);
  const exact = obstacle === null ? dayWeighted(scored, scoredDays) : null;
  const ungatedBp = exact && roundFraction(exact);
  const provisionalKpis = idsOf(segments, ({ isProvisional }) => isProvisional);
  const failedGates = idsOf(segments, ({ gate }) => gate?.isFailed === true);
  const isTrial = segments.some(({ phase }) => phase?.kind === 'trial');
  const rankObstacles: RankObstacle[] = [
    ...(exact === null ? (['no_total'] as const) : []),
    ...(provisionalKpis.length > 0 ? (['provisional'] as const) : []),
    ...(isTrial ? (['trial'] as const) : []),
  ];
  const awardObstacles: AwardObstacle[] = [
    ...rankObstacles,
    ...(vetoes.length > 0 ? (['veto'] as const) : []),
    ...(failedGates.length > 0 ? (['gate'] as const) : []),
    ...(postedDays * 10_000 < periodDays * leastAwardDaysBp ? (['too_few_days'] as const) : []),
  ];
  return {
    employeeId,
    period: { start: period.start, end: period.end },
    periodDays,
    postedDays,
    segments: withDayShares(segments, obstacle === null),
    obstacle,
    exact,
    ungatedBp,
    totalBp: ungatedBp !== null && vetoes.length > 0 ? Math.min(ungatedBp, vetoCapBp) : ungatedBp,
    vetoes,
    provisionalKpis,
    failedGates,
    isTrial,
    rankObstacles,
    awardObstacles,
    strayObservations,
  };
}

function obstacleOf(scoredDays: number, postedDays: number): Appraisal['obstacle'] {
  if (scoredDays === 0) return 'no_composite';
  return scoredDays * 10_000 < postedDays * leastScoredDaysBp ? 'too_few_days' : null;
}

function dayWeighted(scored: readonly AppraisedSegment[], days: number): Fraction {
  const points = scored.map((segment) =>
    multiply(segment.total ?? fraction(0), fraction(segment.days)),
  );
  return divide(sumFractions(points), fraction(days));
}

function withDayShares(
  segments: readonly AppraisedSegment[],
  hasTotal: boolean,
): readonly AppraisedSegment[] {
  if (!hasTotal) return segments;
  const shares = largestRemainder(
    segments.map(({ total, days }) => (total === null ? 0 : days)),
    10_000,
  );
  return segments.map((segment, index) => ({ ...segment, dayShareBp: shares[index] ?? 0 }));
}

function idsOf(
  segments: readonly AppraisedSegment[],
  isMeant: (item: AppraisedSegment['items'][number]) => boolean,
): string[] {
  const weighed = segments.flatMap(({ items }) => items.filter(({ weightBp }) => weightBp > 0));
  return [...new Set(weighed.filter(isMeant).map(({ kpiId }) => kpiId))].sort();
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
