import type { Aggregate } from './aggregate.ts';
import type { Kpi, KpiWindow } from './kpi.ts';
import type { MeasureName } from './measure-catalogue.ts';
import { measuresOfKpi } from './measures-of-kpi.ts';

/**
 * When the facts of an aggregate are counted. That is no choice: a measure is dated where it is made
 * (a first visit's deal when its seven days close), and the shipped KPIs say of each measure how. Of
 * several measures the longest window counts; a measure that no KPI uses yet counts on its own day.
 *
 * @param kpis the catalogue, which is asked for the windows, and for the parts of an index
 */
export function windowOfAggregate(aggregate: Aggregate, kpis: ReadonlyMap<string, Kpi>): KpiWindow {
  const shipped = [...kpis.values()].filter(
    (kpi) => kpi.aggregate.kind !== 'index' && !kpi.id.startsWith('X_'),
  );
  const windows = measuresOf(aggregate, kpis).flatMap(
    (measure) => shipped.find((kpi) => rests(kpi, measure, kpis))?.window ?? [],
  );
  return windows.toSorted((a, b) => hoursOf(b) - hoursOf(a))[0] ?? { kind: 'period' };
}

function measuresOf(aggregate: Aggregate, kpis: ReadonlyMap<string, Kpi>): MeasureName[] {
  switch (aggregate.kind) {
    case 'index':
      return aggregate.parts.flatMap(({ kpiId }) => {
        const part = kpis.get(kpiId);
        return part && part.aggregate.kind !== 'index' ? measuresOf(part.aggregate, kpis) : [];
      });
    case 'ratio':
      return [aggregate.numerator, aggregate.denominator].flatMap((term) =>
        term.of === 'quota' ? [] : [term.measure],
      );
    default:
      return [aggregate.measure];
  }
}

function rests(kpi: Kpi, measure: MeasureName, kpis: ReadonlyMap<string, Kpi>): boolean {
  return measuresOfKpi(kpi, kpis).some((each) => each.measure === measure);
}

function hoursOf(window: KpiWindow): number {
  if (window.kind === 'cohort') return window.hours;
  return window.kind === 'rolling' ? window.days * 24 : 0;
}
