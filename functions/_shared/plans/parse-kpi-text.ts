import type { DecimalText } from '../kpis/decimal-text.ts';
import { DecimalTextSchema } from '../kpis/decimal-text.ts';
import type { Kpi } from '../kpis/kpi.ts';
import { compareFractions } from '../numbers/compare-fractions.ts';
import { formatDecimal } from '../numbers/format-decimal.ts';
import { fraction } from '../numbers/fraction.ts';
import { multiply } from '../numbers/fraction-arithmetic.ts';
import { parseDecimal } from '../numbers/parse-decimal.ts';

/** Digits that a decimal text may have behind the point. */
const places = 9;

/**
 * What a person typed in the unit they know, as the plan keeps it: "95.5%" or "95.5" of a share is
 * "0.955", "1,000" yuan are "100000" fen. The counterpart of `formatKpiText`, and as exact: a number
 * with more digits than the plan keeps is refused, not rounded. Full-width digits are digits.
 *
 * @returns null for what is no number
 */
export function parseKpiText(typed: string, unit: Kpi['unit']): DecimalText | null {
  const text = typed
    .normalize('NFKC')
    .replaceAll(/[\s,%¥元]/g, '')
    .replace('−', '-');
  const value = readDecimal(text);
  if (value === null) return null;
  const scaled =
    unit === 'percent'
      ? multiply(value, fraction(1, 100))
      : unit === 'fen'
        ? multiply(value, fraction(100))
        : value;
  const written = formatDecimal(scaled, places).replace(/\.?0+$/, '');
  const isExact = compareFractions(parseDecimal(written), scaled) === 0;
  return isExact && DecimalTextSchema.safeParse(written).success ? written : null;
}

function readDecimal(text: string) {
  try {
    return parseDecimal(text);
  } catch {
    return null;
  }
}
