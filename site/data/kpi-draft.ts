import type { Aggregate, IndexPart, Term } from '#shared/kpis/aggregate.ts';
import { CustomKpiSchema } from '#shared/kpis/custom-kpi.ts';
import { fitOfAggregate } from '#shared/kpis/fit-of-aggregate.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import type { MeasureName } from '#shared/kpis/measure-catalogue.ts';
import type { StaffRole } from '#shared/kpis/staff-role.ts';
import { windowOfAggregate } from '#shared/kpis/window-of-aggregate.ts';
import { parseKpiText } from '#shared/plans/parse-kpi-text.ts';

export interface DraftTerm {
  readonly of: Term['of'];
  readonly measure: MeasureName;
}

/** A part of an index while it is being typed; `from` and `to` in the unit of its KPI. */
export interface DraftPart {
  readonly kpiId: string;
  readonly share: string;
  readonly from: string;
  readonly to: string;
}

/** A KPI while somebody makes it: every choice there is, also those another computation does not use. */
export interface KpiDraft {
  readonly nameZh: string;
  readonly nameEn: string;
  /** Without its prefix; empty until somebody types one: then it follows the English name. */
  readonly id: string;
  readonly role: StaffRole | null;
  readonly kind: Aggregate['kind'];
  readonly measure: MeasureName;
  readonly numerator: DraftTerm;
  readonly denominator: DraftTerm;
  readonly parts: readonly DraftPart[];
  readonly unit: Kpi['unit'];
  readonly family: Kpi['family'];
  readonly better: Kpi['better'];
  /** Null: it counts as its measures do; else the days that one cycle must have. */
  readonly withinDays: string | null;
  readonly minN: string;
}

export const emptyKpiDraft: KpiDraft = {
  nameZh: '',
  nameEn: '',
  id: '',
  role: 'consultant',
  kind: 'mean',
  measure: 'first_visit_deal',
  numerator: { of: 'sum', measure: 'complaint' },
  denominator: { of: 'sum', measure: 'visit' },
  parts: [
    { kpiId: 'CSAT', share: '70', from: '1', to: '5' },
    { kpiId: 'NPS', share: '30', from: '-100', to: '100' },
  ],
  unit: 'percent',
  family: 'proportion',
  better: 'higher',
  withinDays: null,
  minN: '5',
};

export type KpiDraftProblem =
  | 'name_missing'
  | 'id_invalid'
  | 'measures_do_not_fit'
  | 'quota_over_quota'
  | 'parts_invalid'
  | 'number_invalid';

export interface ReadKpiDraft {
  /** As far as it goes: enough for its sentence and preview as soon as it can be computed. */
  readonly kpi: Kpi;
  readonly canCompute: boolean;
  /** What keeps it from being kept, in the order of the form. */
  readonly problems: readonly KpiDraftProblem[];
}

type Kpis = ReadonlyMap<string, Kpi>;

/** What was chosen so far as a KPI, with unit and statistics that fit, and what is still wrong. */
export function readKpiDraft(draft: KpiDraft, kpis: Kpis): ReadKpiDraft {
  const { aggregate, arePartsSound } = aggregateOf(draft, kpis);
  const fit = fitOfAggregate(aggregate);
  const unit = fit.units.includes(draft.unit) ? draft.unit : (fit.units[0] ?? 'count');
  const minN = wholeNumber(draft.minN, 0, 1000);
  const days = draft.withinDays === null ? null : wholeNumber(draft.withinDays, 1, 366);
  const name = { zh: draft.nameZh.trim(), en: draft.nameEn.trim() };
  const kpi: Kpi = {
    id: idOf(draft),
    name: { zh: name.zh || '…', en: name.en || '…' },
    role: draft.role,
    family: fit.families.includes(draft.family) ? draft.family : familyFor(unit, fit.families),
    aggregate,
    unit,
    better: draft.better,
    window: days === null ? windowOfAggregate(aggregate, kpis) : { kind: 'within', days },
    minN: minN ?? 0,
    qualityPairs: [],
    beside: null,
  };
  const areNumbersSound = minN !== null && (draft.withinDays === null || days !== null);
  const isSound = arePartsSound && fit.problem === null;
  const isIdSound = CustomKpiSchema.shape.id.safeParse(kpi.id).success && kpi.id.length > 2;
  const problems: (KpiDraftProblem | false | null)[] = [
    (!name.zh || !name.en) && 'name_missing',
    !isIdSound && 'id_invalid',
    fit.problem,
    !arePartsSound && 'parts_invalid',
    !areNumbersSound && 'number_invalid',
  ];
  return {
    kpi,
    canCompute: isSound,
    problems: problems.filter((problem) => problem !== false && problem !== null),
  };
}

/** The units and statistics that fit what was chosen, for the lists to choose from. */
export function choicesOf(draft: KpiDraft, kpis: Kpis) {
  return fitOfAggregate(aggregateOf(draft, kpis).aggregate);
}

/** "Fast replies" is X_FAST_REPLIES, unless an id was typed. */
export function idOf({ id, nameEn }: Pick<KpiDraft, 'id' | 'nameEn'>): string {
  const words = (id.trim() || nameEn).toUpperCase().replace(/^X_/, '');
  const plain = words.normalize('NFKD').replaceAll(/[^A-Z0-9]+/g, '_');
  return `X_${plain.replaceAll(/^_+|_+$/g, '')}`.slice(0, 40);
}

function aggregateOf(draft: KpiDraft, kpis: Kpis) {
  const sound = (aggregate: Aggregate) => ({ aggregate, arePartsSound: true });
  const { kind, measure, numerator, denominator } = draft;
  if (kind === 'nps') return sound({ kind, measure: 'nps' });
  if (kind === 'mean') return sound({ kind, measure });
  if (kind === 'sum') return sound({ kind, measure });
  if (kind === 'ratio') {
    const scale = draft.unit === 'per_hundred' ? 100 : 1;
    return sound({
      kind,
      numerator: termOf(numerator),
      denominator: termOf(denominator),
      scale,
    });
  }
  const parts = draft.parts.flatMap((part) => partOf(part, kpis));
  const total = parts.reduce((sum, { weightBp }) => sum + weightBp, 0);
  const arePartsSound =
    parts.length === draft.parts.length &&
    parts.length >= 2 &&
    parts.length <= 8 &&
    total === 10_000 &&
    new Set(parts.map(({ kpiId }) => kpiId)).size === parts.length;
  return { aggregate: { kind, parts } satisfies Aggregate, arePartsSound };
}

function termOf({ of, measure }: DraftTerm): Term {
  return of === 'quota' ? { of } : { of, measure };
}

function partOf({ kpiId, share, from, to }: DraftPart, kpis: Kpis): IndexPart[] {
  const kpi = kpis.get(kpiId);
  if (!kpi || kpi.aggregate.kind === 'index') return [];
  const weight = parseKpiText(share, 'count');
  const [low, high] = [parseKpiText(from, kpi.unit), parseKpiText(to, kpi.unit)];
  if (weight === null || low === null || high === null || Number(low) === Number(high)) return [];
  const weightBp = Math.round(Number(weight) * 100);
  return weightBp >= 1 && weightBp <= 10_000 ? [{ kpiId, weightBp, from: low, to: high }] : [];
}

/** What a unit usually is, where statistics are a choice. */
function familyFor(unit: Kpi['unit'], fitting: readonly Kpi['family'][]): Kpi['family'] {
  const usual: Kpi['family'] =
    unit === 'percent' ? 'points' : unit === 'per_hundred' ? 'rate' : 'amount';
  return fitting.includes(usual) ? usual : (fitting[0] ?? 'amount');
}

function wholeNumber(typed: string, least: number, most: number): number | null {
  const text = parseKpiText(typed, 'count');
  if (text === null || !/^\d+$/.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most ? value : null;
}
