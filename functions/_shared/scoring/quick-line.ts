import type { MeasureName } from '../kpis/measure-catalogue.ts';
import { fractionToNumber } from '../numbers/fraction-to-number.ts';
import type { Plan, PlanItem } from '../plans/plan.ts';
import { compositeObstacle } from '../statistics/composite-obstacle.ts';
import type { AwardObstacle, RankObstacle } from './appraisal.ts';
import type { Appraiser } from './appraiser.ts';
import { type ApproximateItem, approximateItem, unsure } from './approximate-item.ts';
import type { ScoringException } from './exception.ts';
import { leastAwardDaysBp } from './join-segments.ts';
import type { MeasureTotal, PersonTotal, Totals } from './measure-total.ts';
import type { Segment } from './posting-segments.ts';
import type { ScoreLine } from './score-line.ts';
import { scoreItem } from './score-segment.ts';
import { vetoCapBp } from './veto.ts';

/** A plan made ready for many people of one role. */
export interface QuickPlan {
  readonly plan: Plan;
  /** Null where a KPI is scored exactly: by its kind, or because a target was agreed for somebody. */
  readonly items: readonly { readonly item: PlanItem; readonly quick: ApproximateItem | null }[];
}

/** Nearer than this to a half, and only exact arithmetic knows which way it is rounded. */
const tieWidth = 1e-6;

export function readyPlan(plan: Plan, { kpis, priorsOf, targetsOf }: Appraiser): QuickPlan {
  const priors = priorsOf(plan.role);
  return {
    plan,
    items: plan.items.map((item) => {
      const kpi = kpis.get(item.kpiId);
      const isOwn = targetsOf(item.kpiId).length > 0;
      const prior = priors.get(item.kpiId) ?? null;
      return { item, quick: kpi && !isOwn ? approximateItem(kpi, item, prior) : null };
    }),
  };
}

/**
 * The line of a person with one segment. Null where the exact engine must be asked: the total is as
 * good as a tie, or two totals of one measure have to be added first.
 */
export function quickLine(
  employeeId: string,
  segment: Segment,
  { plan, items }: QuickPlan,
  appraiser: Appraiser,
): ScoreLine | null {
  const totals = totalsOf(appraiser.totalsOf(employeeId), segment);
  if (totals === null) return null;
  let [points, presentBp, present, isProvisional, hasFailedGate] = [0, 0, 0, false, false];
  for (const { item, quick } of items) {
    const { weightBp, minN } = item;
    const guess = quick === null ? unsure : quick.score(totals);
    let score: number | null;
    let n = quick?.effectiveN ?? 0;
    let isFailed = quick?.hasFailedGate ?? false;
    if (guess === unsure) {
      const exact = scoreItem(item, scoringOf(employeeId, segment, plan, totals, appraiser));
      score = exact.score && fractionToNumber(exact.score);
      [n, isFailed] = [exact.effectiveN, exact.gate?.isFailed === true];
    } else score = guess;
    if (score === null || weightBp === 0) continue;
    points += score * weightBp;
    presentBp += weightBp;
    present += 1;
    isProvisional ||= n < minN;
    hasFailedGate ||= isFailed;
  }
  const { phase } = plan;
  const obstacle = compositeObstacle(presentBp, present);
  const composite = obstacle === null ? points / presentBp : null;
  const granted = phase.kind === 'ramp' ? 10_000 - phase.shareBp : 0;
  const total = composite === null ? null : (composite * (10_000 - granted)) / 10_000 + granted;
  if (total !== null && Math.abs(total - Math.floor(total) - 0.5) < tieWidth) return null;
  const ungatedBp = total === null ? null : Math.round(total);
  const isVetoed = appraiser.vetoesOf(employeeId).length > 0;
  const rankObstacles: RankObstacle[] = [];
  if (ungatedBp === null) rankObstacles.push('no_total');
  if (isProvisional) rankObstacles.push('provisional');
  if (phase.kind === 'trial') rankObstacles.push('trial');
  const awardObstacles: AwardObstacle[] = [...rankObstacles];
  if (isVetoed) awardObstacles.push('veto');
  if (hasFailedGate) awardObstacles.push('gate');
  if (segment.days * 10_000 < appraiser.periodDays * leastAwardDaysBp) {
    awardObstacles.push('too_few_days');
  }
  return {
    employeeId,
    totalBp: ungatedBp !== null && isVetoed ? Math.min(ungatedBp, vetoCapBp) : ungatedBp,
    ungatedBp,
    obstacle: obstacle === null ? null : 'no_composite',
    rankObstacles,
    awardObstacles,
  };
}

/** Everything of the segment's role is the segment's: there is no other. */
function totalsOf(totals: readonly PersonTotal[], { role }: Segment): Totals | null {
  const own = new Map<MeasureName, MeasureTotal>();
  for (const total of totals) {
    if (total.role !== role) continue;
    if (own.has(total.measure)) return null;
    own.set(total.measure, total);
  }
  return own;
}

function scoringOf(
  employeeId: string,
  segment: Segment,
  plan: Plan,
  totals: Totals,
  { periodDays, kpis, memory, priorsOf, targetsOf }: Appraiser,
) {
  const priors = priorsOf(plan.role);
  const targets = plan.items.flatMap(({ kpiId }) => targetsOf(kpiId));
  // somebody about whom something was decided is not scored quickly
  const exceptions: readonly ScoringException[] = [];
  return {
    employeeId,
    segment,
    periodDays,
    plan,
    totals,
    kpis,
    targets,
    priors,
    exceptions,
    memory,
  };
}
