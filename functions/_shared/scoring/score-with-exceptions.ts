import type { ScoringException } from './exception.ts';
import { type KpiScoring, scoreKpi } from './score-kpi.ts';
import type { ScoredKpi } from './scored-kpi.ts';

/** Score a KPI of somebody about whom something was decided; never remembered for others. */
export function scoreWithExceptions(
  scoring: KpiScoring,
  exceptions: readonly ScoringException[],
): ScoredKpi {
  const isDecided = (kind: ScoringException['kind']) =>
    exceptions.some((each) => each.kpiId === scoring.item.kpiId && each.kind === kind);
  const item = isDecided('gate_lifted') ? { ...scoring.item, gate: null } : scoring.item;
  const scored = scoreKpi({ ...scoring, item });
  return isDecided('set_aside') ? { ...scored, ...setAside } : scored;
}

const setAside = {
  value: null,
  reason: 'set_aside',
  isProvisional: false,
  interval: null,
  shrunk: null,
  scoredOn: 'raw',
  gate: null,
  position: null,
  score: null,
  scoreBp: null,
} as const;
