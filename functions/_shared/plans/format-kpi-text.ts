import type { DecimalText } from '../kpis/decimal-text.ts';
import type { Kpi } from '../kpis/kpi.ts';
import { formatDecimal } from '../numbers/format-decimal.ts';
import { fraction } from '../numbers/fraction.ts';
import { multiply } from '../numbers/fraction-arithmetic.ts';
import { parseDecimal } from '../numbers/parse-decimal.ts';

/**
 * A decimal of a plan in the unit people know: 0.955 of a share is "95.5%", 100000 fen "1000".
 * Exact: no digit is rounded away, trailing zeros are left out.
 */
export function formatKpiText(text: DecimalText, unit: Kpi['unit']): string {
  const value = parseDecimal(text);
  if (unit === 'percent') return `${trim(formatDecimal(multiply(value, fraction(100)), 9))}%`;
  if (unit === 'fen') return trim(formatDecimal(multiply(value, fraction(1, 100)), 11));
  return trim(formatDecimal(value, 9));
}

function trim(decimals: string): string {
  return decimals.replace(/\.?0+$/, '');
}
