import type { Kpi } from '#shared/kpis/kpi.ts';
import { largestRemainder } from '#shared/numbers/largest-remainder.ts';
import { formatKpiText } from '#shared/plans/format-kpi-text.ts';
import { knotsOf } from '#shared/plans/knots-of.ts';
import { parseKpiText } from '#shared/plans/parse-kpi-text.ts';
import type { Plan, PlanItem } from '#shared/plans/plan.ts';

/** A point of a curve while it is being typed: the value in the KPI's unit, the score out of 100. */
export interface DraftKnot {
  readonly value: string;
  readonly score: string;
}

/** An item of a plan while it is being typed: text as it stands in the fields. */
export interface DraftItem {
  readonly kpiId: string;
  /** In percent. */
  readonly weight: string;
  readonly target: string;
  readonly knots: readonly DraftKnot[];
  /** Empty: no gate. */
  readonly gate: string;
  readonly minN: string;
  readonly isShrunk: boolean;
  readonly isRecalibrationDue: boolean;
}

export type DraftField =
  | 'weight'
  | 'target'
  | 'gate'
  | 'minN'
  | `knot-${'value' | 'score'}-${number}`;

/** A field that holds no number. What is wrong with numbers is the linter's to say. */
export interface DraftFault {
  readonly kpiId: string;
  readonly field: DraftField;
}

type Kpis = ReadonlyMap<string, Kpi>;

/** The items of a plan as text. An item whose KPI is unknown is left out: it cannot be edited. */
export function draftOf(plan: Plan, kpis: Kpis): DraftItem[] {
  return plan.items.flatMap((item) => {
    const kpi = kpis.get(item.kpiId);
    if (!kpi) return [];
    const write = (text: string) => formatKpiText(text, kpi.unit);
    return {
      kpiId: item.kpiId,
      weight: percentText(item.weightBp),
      target: write(item.target),
      knots: knotsOf(item.curve).map(({ value, scoreBp }) => ({
        value: write(value),
        score: percentText(scoreBp),
      })),
      gate: item.gate === null ? '' : write(item.gate),
      minN: String(item.minN),
      isShrunk: item.isShrunk,
      isRecalibrationDue: item.isRecalibrationDue,
    };
  });
}

/** The typed items as a plan keeps them, or the fields that hold no number. */
export function readDraft(
  draft: readonly DraftItem[],
  kpis: Kpis,
): { readonly items: readonly PlanItem[]; readonly faults: readonly DraftFault[] } {
  const faults: DraftFault[] = [];
  const items = draft.flatMap((item): PlanItem[] => {
    const kpi = kpis.get(item.kpiId);
    if (!kpi) return [];
    const need = <T>(value: T | null, field: DraftField, instead: T): T => {
      if (value === null) faults.push({ kpiId: item.kpiId, field });
      return value ?? instead;
    };
    const value = (text: string) => parseKpiText(text, kpi.unit);
    const isGated = item.gate.trim() !== '';
    return [
      {
        kpiId: item.kpiId,
        weightBp: need(basisPoints(item.weight, 10_000), 'weight', 0),
        target: need(value(item.target), 'target', '0'),
        curve: {
          method: 'knots',
          knots: item.knots.map((knot, index) => ({
            value: need(value(knot.value), `knot-value-${index}`, '0'),
            scoreBp: need(basisPoints(knot.score, 12_000), `knot-score-${index}`, 0),
          })),
        },
        gate: isGated ? need(value(item.gate), 'gate', '0') : null,
        minN: need(wholeNumber(item.minN), 'minN', 0),
        isShrunk: item.isShrunk,
        isRecalibrationDue: item.isRecalibrationDue,
      },
    ];
  });
  return { items, faults };
}

/** The sum of the weights in basis points; what is no number counts as nothing. */
export function totalWeightBp(draft: readonly DraftItem[]): number {
  return draft.reduce((sum, { weight }) => sum + (basisPoints(weight, 10_000) ?? 0), 0);
}

/** The same proportions in whole percents that total 100, by largest remainder. */
export function levelWeights(draft: readonly DraftItem[]): DraftItem[] {
  const weights = draft.map(({ weight }) => basisPoints(weight, 10_000) ?? 0);
  if (weights.every((weight) => weight === 0)) return [...draft];
  const levelled = largestRemainder(weights, 100);
  return draft.map((item, index) => ({ ...item, weight: String(levelled[index]) }));
}

/** 2550 is "25.5". */
function percentText(basisPoints: number): string {
  return String(basisPoints / 100);
}

/** "25.5" is 2550; null for what is no number, has more than two decimals, or is out of range. */
function basisPoints(typed: string, most: number): number | null {
  const text = parseKpiText(typed, 'count');
  if (text === null || !/^\d+(\.\d{1,2})?$/.test(text)) return null;
  const value = Math.round(Number(text) * 100);
  return value <= most ? value : null;
}

function wholeNumber(typed: string): number | null {
  const text = parseKpiText(typed, 'count');
  return text !== null && /^\d{1,4}$/.test(text) && Number(text) <= 1000 ? Number(text) : null;
}

/** A KPI that is new to the plan: nothing but its own minimum is known yet. */
export function newDraftItem(kpi: Kpi): DraftItem {
  return {
    kpiId: kpi.id,
    weight: '0',
    target: '',
    knots: [
      { value: '', score: '0' },
      { value: '', score: '100' },
    ],
    gate: '',
    minN: String(kpi.minN),
    isShrunk: kpi.family === 'rating' || kpi.family === 'proportion',
    isRecalibrationDue: false,
  };
}
