/**
 * A number as both languages write it, with a true minus sign (a hyphen breaks at line ends). Rounded
 * half away from zero as it is read, in decimals.
 *
 * Each Intl.NumberFormat costs a page a hundredth of a second to make: what is here gives the same text.
 *
 * @param value finite
 * @example formatNumber(-1234.5, { digits: 1 }) // "−1,234.5"
 */
export function formatNumber(
  value: number,
  { digits = 0, isSigned = false }: { digits?: number; isSigned?: boolean } = {},
): string {
  return withSign(value, decimalText(value, digits, 0), isSigned);
}

/** A share from 0 to 1 as a percentage: `formatPercent(0.943)` is "94%". */
export function formatPercent(share: number, digits = 0): string {
  return `${withSign(share, decimalText(share, digits, 2), false)}%`;
}

/** A zero has no sign, whatever it was before it was rounded. */
function withSign(value: number, text: string, isSigned: boolean): string {
  if (!/[1-9]/.test(text)) return text;
  return `${value < 0 ? '−' : isSigned ? '+' : ''}${text}`;
}

/**
 * |`value`| × 10^`shift` with so many decimals. On the digits that are read, because 1.005 and
 * 0.285 × 100 lie below what they are written as.
 */
function decimalText(value: number, decimals: number, shift: number): string {
  const [mantissa = '', exponent] = Math.abs(value).toExponential().split('e');
  const read = mantissa.replace('.', '');
  const kept = 1 + Number(exponent) + shift + decimals;
  const isUp = kept >= 0 && (read[kept] ?? '0') >= '5';
  const scaled = BigInt(read.slice(0, Math.max(kept, 0)).padEnd(kept, '0')) + (isUp ? 1n : 0n);
  const text = scaled.toString().padStart(decimals + 1, '0');
  const whole = text.slice(0, text.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === 0 ? whole : `${whole}.${text.slice(-decimals)}`;
}
