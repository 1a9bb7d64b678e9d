import type { Kpi } from '../../kpis/kpi.ts';
import type { Plan } from '../plan.ts';
import type { LintEvidence } from './evidence.ts';
import { type Finding, finding } from './finding.ts';

/** More is only better when it is good: a KPI of volume needs one of its KPIs of quality beside it. */
export function lintVolume({ items }: Plan, { kpis }: LintEvidence): Finding[] {
  const weighed = new Set(items.filter(({ weightBp }) => weightBp > 0).map(({ kpiId }) => kpiId));
  return items.flatMap(({ kpiId }) => {
    const kpi = kpis.get(kpiId);
    if (!kpi || !isVolume(kpi) || kpi.qualityPairs.some((pair) => weighed.has(pair))) return [];
    return [
      finding('error', 'volume_without_quality', kpiId, {
        pairs: kpi.qualityPairs.join(' ') || '–',
      }),
    ];
  });
}

/** A sum, or a sum against a quota; of something of which more is better. */
function isVolume({ aggregate, better }: Kpi): boolean {
  if (better === 'lower') return false;
  if (aggregate.kind === 'sum') return true;
  return aggregate.kind === 'ratio' && aggregate.denominator.of === 'quota';
}
