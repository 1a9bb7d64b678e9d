import { formatDecimal } from '../../numbers/format-decimal.ts';
import { fraction } from '../../numbers/fraction.ts';
import type { Plan } from '../plan.ts';
import type { LintEvidence } from './evidence.ts';
import { type Finding, finding } from './finding.ts';

/** Weights total 10000 basis points; each KPI exists and stands in the plan once. */
export function lintWeights({ items }: Plan, { kpis }: LintEvidence): Finding[] {
  const totalBp = items.reduce((sum, { weightBp }) => sum + weightBp, 0);
  const seen = new Set<string>();
  const findings: Finding[] = [];
  if (totalBp !== 10_000) {
    const total = formatDecimal(fraction(totalBp, 100), 2);
    findings.push(finding('error', 'weights_not_whole', null, { total }));
  }
  for (const { kpiId } of items) {
    if (!kpis.has(kpiId)) findings.push(finding('error', 'kpi_unknown', kpiId));
    if (seen.has(kpiId)) findings.push(finding('error', 'kpi_twice', kpiId));
    seen.add(kpiId);
  }
  return findings;
}
