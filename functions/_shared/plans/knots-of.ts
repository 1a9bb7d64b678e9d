import { compareFractions } from '../numbers/compare-fractions.ts';
import { parseDecimal } from '../numbers/parse-decimal.ts';
import type { Band, Curve, Knot } from './curve.ts';

/**
 * The knots of a curve. Bands are two knots at each border, the later one holding from there on,
 * so that [a, b) is exact: 0.3756 and 0.3751 may differ, 0.3756 and 0.3756 never.
 * Gaps and overlaps of bands are the linter's business; here each band starts where it says.
 */
export function knotsOf(curve: Curve): readonly Knot[] {
  return curve.method === 'knots' ? curve.knots : knotsOfBands(curve.bands);
}

/** Bands by where they begin; the one without a beginning first. */
export function sortBands(bands: readonly Band[]): Band[] {
  return [...bands].sort((a, b) => {
    if (a.from === null || b.from === null)
      return Number(a.from !== null) - Number(b.from !== null);
    return compareFractions(parseDecimal(a.from), parseDecimal(b.from));
  });
}

function knotsOfBands(bands: readonly Band[]): Knot[] {
  const sorted = sortBands(bands);
  const [only] = sorted;
  if (sorted.length === 1 && only) {
    return [{ value: only.from ?? only.to ?? '0', scoreBp: only.scoreBp }];
  }
  return sorted.slice(1).flatMap((band, index) => {
    const before = sorted[index];
    const value = band.from ?? '0';
    return before
      ? [
          { value, scoreBp: before.scoreBp },
          { value, scoreBp: band.scoreBp },
        ]
      : [];
  });
}
