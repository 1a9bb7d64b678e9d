import type { Kpi } from '../kpis/kpi.ts';
import { formatNumber } from './format-number.ts';

/** Decimals that a reader can use; the exact number stays in the record. */
const digits: Readonly<Record<Kpi['unit'], number>> = {
  percent: 1,
  stars: 2,
  index: 1,
  ratio: 2,
  per_hundred: 2,
  fen: 0,
  count: 0,
  points: 0,
};

/**
 * The value of a KPI in the unit people know: a share as percent, fen as yuan.
 *
 * @param value in the KPI's own unit: a share as 0–1, money in fen
 * @example formatKpiValue(0.4565, 'percent') // "45.7%"
 */
export function formatKpiValue(value: number, unit: Kpi['unit']): string {
  const places = { digits: digits[unit] };
  if (unit === 'percent') return `${formatNumber(value * 100, places)}%`;
  if (unit === 'fen') return `¥${formatNumber(value / 100, places)}`;
  return formatNumber(value, places);
}
