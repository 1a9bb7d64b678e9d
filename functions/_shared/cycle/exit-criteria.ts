import type { AppraisedPerson } from './appraise-people.ts';
import type { KpiReach, Movement } from './trial-report.ts';

/** What a plan must show on trial before it counts. */
export const exitCriterionKeys = [
  'with_total',
  'not_provisional',
  'data_complete',
  'targets_divide',
  'no_upheaval',
  'plan_read',
] as const;
export type ExitCriterionKey = (typeof exitCriterionKeys)[number];

/** `count` of `of` satisfy it; met when their share is at least `leastBp`. Nothing to count is not met. */
export interface ExitCriterion {
  readonly key: ExitCriterionKey;
  readonly count: number;
  readonly of: number;
  readonly leastBp: number;
  readonly isMet: boolean;
}

/** A plan that moves somebody by more than this, 15 points, does something else than the old one. */
export const upheavalBp = 1500;

/** Fewer people say nothing about a target. */
export const leastJudged = 5;

export interface TrialOutcome {
  readonly people: readonly AppraisedPerson[];
  readonly movements: readonly Movement[];
  readonly kpis: readonly KpiReach[];
  readonly unreadCount: number;
}

/**
 * - with_total: people with a total, 95 %
 * - not_provisional: people without a provisional KPI, 70 %
 * - data_complete: KPIs (per role) that at least four in five people have a value of, 90 %
 * - targets_divide: KPIs that neither nobody nor everybody reaches, of those that enough people are judged by, 80 %
 * - no_upheaval: people who move by at most 15 points against the old way, 90 %
 * - plan_read: people who have read their plan, 95 %
 */
export function exitCriteria(outcome: TrialOutcome): ExitCriterion[] {
  const { people, movements, kpis, unreadCount } = outcome;
  const moved = movements.flatMap(({ deltaBp }) => deltaBp ?? []);
  const judged = kpis.filter(({ judged: count }) => count >= leastJudged);
  return [
    criterion(
      'with_total',
      people.filter(({ totalBp }) => totalBp !== null).length,
      people.length,
      9500,
    ),
    criterion(
      'not_provisional',
      people.filter(({ appraisal }) => appraisal.provisionalKpis.length === 0).length,
      people.length,
      7000,
    ),
    criterion(
      'data_complete',
      kpis.filter(({ missing, people: all }) => missing * 5 <= all).length,
      kpis.length,
      9000,
    ),
    criterion(
      'targets_divide',
      judged.filter(({ verdict }) => verdict === null).length,
      judged.length,
      8000,
    ),
    criterion(
      'no_upheaval',
      moved.filter((delta) => Math.abs(delta) <= upheavalBp).length,
      moved.length,
      9000,
    ),
    criterion('plan_read', Math.max(0, people.length - unreadCount), people.length, 9500),
  ];
}

function criterion(
  key: ExitCriterionKey,
  count: number,
  of: number,
  leastBp: number,
): ExitCriterion {
  return { key, count, of, leastBp, isMet: of > 0 && count * 10_000 >= of * leastBp };
}
