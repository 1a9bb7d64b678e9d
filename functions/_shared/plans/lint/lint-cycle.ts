import type { Kpi } from '../../kpis/kpi.ts';
import { cycleDays, type Plan } from '../plan.ts';
import type { LintEvidence } from './evidence.ts';
import { type Finding, finding } from './finding.ts';

/**
 * A cycle must hold the windows that have to lie inside it. Cohorts need not: they count in the
 * period in which their window closes, however long before it began; a rolling window looks back.
 */
export function lintCycle({ items, cycle }: Plan, { kpis }: LintEvidence): Finding[] {
  return items.flatMap(({ kpiId }) => {
    const days = neededDays(kpis.get(kpiId));
    if (days <= cycleDays[cycle]) return [];
    return [
      finding('error', 'cycle_too_short', kpiId, {
        days: String(days),
        cycle: String(cycleDays[cycle]),
      }),
    ];
  });
}

function neededDays(kpi: Kpi | undefined): number {
  return kpi?.window.kind === 'within' ? kpi.window.days : 0;
}
