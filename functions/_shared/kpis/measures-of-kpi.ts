import type { Aggregate } from './aggregate.ts';
import type { Kpi } from './kpi.ts';
import type { MeasureName } from './measure-catalogue.ts';

export interface WeightedMeasure {
  readonly measure: MeasureName;
  /** How much of the KPI rests on it, in basis points; both sides of a ratio count whole. */
  readonly shareBp: number;
}

/**
 * The measures a KPI rests on. An index passes on the share of each of its parts.
 *
 * @param kpis where the parts of an index are looked up; an unknown part rests on nothing
 */
export function measuresOfKpi(kpi: Kpi, kpis: ReadonlyMap<string, Kpi>): WeightedMeasure[] {
  if (kpi.aggregate.kind !== 'index') return direct(kpi.aggregate, 10_000);
  return kpi.aggregate.parts.flatMap(({ kpiId, weightBp }) => {
    const part = kpis.get(kpiId);
    return part ? direct(part.aggregate, weightBp) : [];
  });
}

function direct(aggregate: Aggregate, shareBp: number): WeightedMeasure[] {
  if (aggregate.kind === 'index') return [];
  if (aggregate.kind !== 'ratio') return [{ measure: aggregate.measure, shareBp }];
  return [aggregate.numerator, aggregate.denominator].flatMap((term) =>
    term.of === 'quota' ? [] : [{ measure: term.measure, shareBp }],
  );
}
