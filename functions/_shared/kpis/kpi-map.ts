import type { Kpi } from './kpi.ts';

/**
 * KPIs by id.
 * @throws {RangeError} when an id is given twice, or an index rests on an unknown KPI or on an index
 */
export function kpiMap(kpis: readonly Kpi[]): ReadonlyMap<string, Kpi> {
  const map = new Map<string, Kpi>();
  for (const kpi of kpis) {
    if (map.has(kpi.id)) throw new RangeError(`The KPI ${kpi.id} is given twice.`);
    map.set(kpi.id, kpi);
  }
  for (const { id, aggregate } of kpis) {
    if (aggregate.kind !== 'index') continue;
    for (const { kpiId } of aggregate.parts) {
      const part = map.get(kpiId);
      if (!part) throw new RangeError(`The index ${id} rests on the unknown KPI ${kpiId}.`);
      if (part.aggregate.kind === 'index') {
        throw new RangeError(`The index ${id} rests on the index ${kpiId}.`);
      }
    }
  }
  return map;
}
