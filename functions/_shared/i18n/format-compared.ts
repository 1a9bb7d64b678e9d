import type { MeasureUnit } from '../comparison/compared-measure.ts';
import { differenceWords } from './compared-measures.ts';
import { formatNumber, formatPercent } from './format-number.ts';
import type { Locale } from './locale.ts';

/** How many of its unit one of the measure's own scale is. */
const factors: Readonly<Record<MeasureUnit, number>> = {
  points: 100,
  share: 100,
  perMille: 1000,
  stars: 1,
};

/**
 * A compared value in its unit, as precise as its interval allows.
 *
 * @param width of the interval, on the measure's own scale
 * @example formatCompared('points', 0.683, 0.12) // "68"
 */
export function formatCompared(
  unit: MeasureUnit,
  value: number,
  width = Number.POSITIVE_INFINITY,
): string {
  const digits = digitsFor(unit, width);
  if (unit === 'share') return formatPercent(value, digits);
  const text = formatNumber(value * factors[unit], { digits });
  return unit === 'perMille' ? `${text}‰` : text;
}

/** Both ends, never on two lines: "52 – 71", "83% – 94%". */
export function formatComparedInterval(
  unit: MeasureUnit,
  { lower, upper }: { readonly lower: number; readonly upper: number },
): string {
  return [lower, upper]
    .map((end) => formatCompared(unit, end, upper - lower))
    .join('\u00a0–\u00a0');
}

/** A difference with its sign and unit: "+6", "−2 percentage points". */
export function formatComparedDifference(
  locale: Locale,
  unit: MeasureUnit,
  value: number,
  width = Number.POSITIVE_INFINITY,
): string {
  return differenceWords(locale)[unit]({ number: signedNumber(unit, value, width) });
}

/** The two ends of a difference, without the unit: "−11…+23". */
export function formatDifferenceInterval(
  unit: MeasureUnit,
  { lower, upper }: { readonly lower: number; readonly upper: number },
): string {
  return [lower, upper].map((end) => signedNumber(unit, end, upper - lower)).join('…');
}

/** p as it may be told: three digits at most, and never zero. */
export function formatP(p: number): string {
  if (p < 0.001) return `< ${formatNumber(0.001, { digits: 3 })}`;
  return `= ${formatNumber(p, { digits: p < 0.1 ? 3 : 2 })}`;
}

function signedNumber(unit: MeasureUnit, value: number, width: number): string {
  const digits = digitsFor(unit, width);
  return formatNumber(value * factors[unit], { digits, isSigned: true });
}

/** No digit that the interval does not carry. */
function digitsFor(unit: MeasureUnit, width: number): number {
  if (unit === 'stars') return width < 0.3 ? 2 : 1;
  return width * factors[unit] < 1 ? 1 : 0;
}
