import { compareFractions } from '#shared/numbers/compare-fractions.ts';
import { fractionToNumber } from '#shared/numbers/fraction-to-number.ts';
import { parseDecimal } from '#shared/numbers/parse-decimal.ts';
import type { PlanItem } from '#shared/plans/plan.ts';
import { resolveTarget } from '#shared/plans/resolve-target.ts';
import type { Target } from '#shared/plans/target.ts';
import type { KpiSlice } from '#shared/scoring/slice-kpi.ts';
import type { AnalysisChoice } from './analysis-choice.ts';

/**
 * How a slice stands to its target. reached and missed are said only where the whole interval lies on
 * one side; where the interval holds the target, it is open.
 */
export type Attainment =
  | { readonly kind: 'none' }
  | { readonly kind: 'hidden' }
  | {
      readonly kind: 'unjudged' | 'reached' | 'missed' | 'open';
      readonly target: string;
      /** Agreed outside the plan. */
      readonly isOwn: boolean;
    };

interface Given {
  readonly choice: AnalysisChoice;
  readonly targets: readonly Target[];
  readonly item: PlanItem | null;
  /** Of the row: a person or branch by its id. */
  readonly id: string;
  /** False for another branch: what was agreed there is nobody else's business. */
  readonly isOwn: boolean;
  readonly slice: KpiSlice | undefined;
}

/** The target that holds for a row: employee > role at branch > role > chain > the plan's own. */
export function attainmentOf({ choice, targets, item, id, isOwn, slice }: Given): Attainment {
  if (!isOwn) return { kind: 'hidden' };
  const { kpi, cut, branch } = choice;
  const agreed = resolveFor(kpi.role, targets, {
    kpiId: kpi.id,
    quantity: 'target',
    employeeId: cut === 'person' ? id : '',
    branchId: cut === 'branch' ? id : (branch?.id ?? ''),
  });
  const target = agreed?.value ?? item?.target ?? null;
  if (target === null) return { kind: 'none' };
  return { kind: judge(target, choice, slice), target, isOwn: agreed !== null };
}

function resolveFor(
  role: AnalysisChoice['kpi']['role'],
  targets: readonly Target[],
  question: Omit<Parameters<typeof resolveTarget>[1], 'role'>,
): Target | null {
  if (role !== null) return resolveTarget(targets, { ...question, role });
  // a figure of the team has no role: only what holds for all
  const chain = targets.filter(({ scope }) => scope.level === 'chain');
  return resolveTarget(chain, { ...question, role: 'consultant' });
}

function judge(
  target: string,
  { kpi }: AnalysisChoice,
  slice: KpiSlice | undefined,
): 'unjudged' | 'reached' | 'missed' | 'open' {
  const isShown = slice?.standing === 'provisional' || slice?.standing === 'sufficient';
  const value = slice?.evaluation.value;
  if (!isShown || !value) return 'unjudged';
  const goal = parseDecimal(target);
  const sign = kpi.better === 'higher' ? 1 : -1;
  const { interval } = slice;
  // amounts and points are facts: there is nothing to be unsure of
  if (interval === null) return compareFractions(value, goal) * sign >= 0 ? 'reached' : 'missed';
  const [worse, better] =
    sign > 0 ? [interval.lower, interval.upper] : [interval.upper, interval.lower];
  const at = fractionToNumber(goal);
  if ((worse - at) * sign >= 0) return 'reached';
  return (better - at) * sign < 0 ? 'missed' : 'open';
}
