import { type Measure, measureOf } from '../../kpis/measure-catalogue.ts';
import { measuresOfKpi } from '../../kpis/measures-of-kpi.ts';
import { formatDecimal } from '../../numbers/format-decimal.ts';
import { fraction } from '../../numbers/fraction.ts';
import type { Plan, PlanItem } from '../plan.ts';
import type { LintEvidence } from './evidence.ts';
import { type Finding, finding } from './finding.ts';

/** Most weight that may hang on money, and on what people enter about themselves. */
export const balancePolicy = { mostMoneyBp: 4000, mostSelfReportBp: 3000 } as const;

/** What the weight rests on: not too much money, not too much self-report, no revenue in treatment. */
export function lintBalance(plan: Plan, { kpis }: LintEvidence): Finding[] {
  const weightOn = (item: PlanItem, isMeant: (measure: Measure) => boolean) => {
    const kpi = kpis.get(item.kpiId);
    const parts = kpi ? measuresOfKpi(kpi, kpis) : [];
    const meant = parts.filter(({ measure }) => isMeant(measureOf(measure)));
    // Both sides of a ratio count as the one KPI they are; the parts of an index add up.
    const shareBp = kpi?.aggregate.kind === 'index' ? sum(meant.map((part) => part.shareBp)) : 0;
    const share = kpi?.aggregate.kind === 'index' ? shareBp : Number(meant.length > 0) * 10_000;
    return item.weightBp * Math.min(share, 10_000);
  };
  const total = (isMeant: (measure: Measure) => boolean) =>
    sum(plan.items.map((item) => weightOn(item, isMeant)));
  const money = total(({ scale }) => scale === 'fen');
  const selfReport = total(({ evidence }) => evidence === 'self');
  const isClinical = plan.role === 'doctor' || plan.role === 'nurse';
  const findings: Finding[] = [];
  if (money > balancePolicy.mostMoneyBp * 10_000) {
    findings.push(finding('error', 'too_much_money', null, { share: percent(money) }));
  }
  if (selfReport > balancePolicy.mostSelfReportBp * 10_000) {
    findings.push(finding('error', 'too_much_self_report', null, { share: percent(selfReport) }));
  }
  if (isClinical) {
    for (const item of plan.items) {
      // Also at weight 0: what is listed is aimed at.
      const isRevenue = weightOn({ ...item, weightBp: 1 }, (measure) => measure.isRevenue === true);
      if (isRevenue > 0) findings.push(finding('error', 'revenue_for_clinician', item.kpiId));
    }
  }
  return findings;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** From basis points of basis points. */
function percent(value: number): string {
  return formatDecimal(fraction(value, 1_000_000), 1);
}
