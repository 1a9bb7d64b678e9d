import { formatNumber, formatPercent } from './format-number.ts';

/** What a figure is counted in: NPS points from −100 to 100, or a share from 0 to 1. */
export type MeasureUnit = 'points' | 'share';

/**
 * A value in its unit, as precise as its interval allows: one decimal only when the interval is
 * narrower than one point. More digits than that would be noise dressed up as knowledge.
 */
export function formatMeasure(
  unit: MeasureUnit,
  value: number,
  intervalWidth = Number.POSITIVE_INFINITY,
): string {
  const width = unit === 'share' ? intervalWidth * 100 : intervalWidth;
  const digits = width < 1 ? 1 : 0;
  return unit === 'share' ? formatPercent(value, digits) : formatNumber(value, { digits });
}

/** Both ends of an interval: "52 – 71", "83% – 94%". */
export function formatInterval(
  unit: MeasureUnit,
  { lower, upper }: { readonly lower: number; readonly upper: number },
): string {
  const width = upper - lower;
  const ends = [lower, upper].map((end) => formatMeasure(unit, end, width));
  return ends.join(' – ');
}
