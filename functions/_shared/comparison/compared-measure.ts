/** How a measure is made of answers: NPS of −1, 0 and 1; a share of 0 and 1; a mean of 1 to 5. */
export type MeasureKind = 'nps' | 'share' | 'mean';

/** How its values are written: NPS points, per cent, per thousand, stars. */
export type MeasureUnit = 'points' | 'share' | 'perMille' | 'stars';

export type MeasureGroup = 'customers' | 'service' | 'safety' | 'sales';

export interface ComparedMeasure {
  /** As `compare_measure()` knows it, and as it stands in the address. */
  readonly id: string;
  readonly kind: MeasureKind;
  readonly unit: MeasureUnit;
  readonly better: 'higher' | 'lower';
  readonly group: MeasureGroup;
  /** Said by customers at a visit, so that the mix of visits can be taken out. */
  readonly isAdjustable: boolean;
  /** A customer may give several, one for each person rated: they count once where it is judged. */
  readonly isPerPerson?: true;
}

function share<const Id extends string>(id: Id, group: MeasureGroup) {
  return {
    id,
    kind: 'share',
    unit: 'share',
    better: 'higher',
    group,
    isAdjustable: false,
  } as const;
}

function customers<const Id extends string>(id: Id, kind: MeasureKind, unit: MeasureUnit) {
  return { id, kind, unit, better: 'higher', group: 'customers', isAdjustable: true } as const;
}

/** What branches can be compared by: every share and mean that the monthly totals hold. */
export const comparedMeasures = [
  customers('nps', 'nps', 'points'),
  { ...customers('satisfaction', 'share', 'share'), isPerPerson: true },
  { ...customers('rating', 'mean', 'stars'), isPerPerson: true },
  {
    id: 'complaint',
    kind: 'share',
    unit: 'perMille',
    better: 'lower',
    group: 'customers',
    isAdjustable: false,
  },
  share('complaint_on_time', 'customers'),
  share('follow_up_on_time', 'service'),
  share('node_on_time', 'service'),
  share('care_on_time', 'service'),
  share('chat_fast', 'service'),
  share('appointment_kept', 'service'),
  share('procedure_success', 'safety'),
  share('record_complete', 'safety'),
  share('first_visit_deal', 'sales'),
] as const satisfies readonly ComparedMeasure[];

export type ComparedMeasureId = (typeof comparedMeasures)[number]['id'];

/** The measure of an id, or null for one that cannot be compared. */
export function comparedMeasure(
  id: string | null,
): (ComparedMeasure & { readonly id: ComparedMeasureId }) | null {
  return comparedMeasures.find((measure) => measure.id === id) ?? null;
}
