/** A number as a cell gives it, still as exact decimal text. */
export interface CellNumber {
  /** Sign, digits and at most one point: "53.50". */
  readonly decimal: string;
  readonly isPercent: boolean;
  /** The scale the cell itself names: 10 in "3 out of 10". */
  readonly outOf: number | null;
}

const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const plain = /^[+-]?\d+(?:\.\d+)?$/;
const scaled = /^(\S+?)\s*(?:out\s+of|\/|of)\s*(\d{1,3})$/i;
const maxLength = 60;

/**
 * Read a number the ways people and programs write it: full-width digits, "1,200", "53.50%",
 * "3 out of 10", "3/5", "4分". Null for anything else; "1,5" is not guessed at.
 *
 * @example readNumber('３ out of １０') // { decimal: '3', isPercent: false, outOf: 10 }
 */
export function readNumber(text: string): CellNumber | null {
  if (text.length > maxLength) return null;
  const folded = text.normalize('NFKC').trim().replaceAll('−', '-');
  const withScale = scaled.exec(folded);
  const outOf = withScale ? Number(withScale[2]) : null;
  const unscaled = (withScale?.[1] ?? folded).replace(/\s*[分人次份]$/u, '');
  const isPercent = unscaled.endsWith('%');
  const bare = (isPercent ? unscaled.slice(0, -1) : unscaled).trim();
  if (!plain.test(bare) && !grouped.test(bare)) return null;
  return { decimal: bare.replaceAll(',', ''), isPercent, outOf };
}
