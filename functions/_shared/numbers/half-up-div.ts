/**
 * Divide two integers and round once, half away from zero: 5/2 → 3, −5/2 → −3.
 * This is the only rounding of scores in Meiping; `Math.round(-2.5)` is −2 and `toFixed` rounds
 * the binary neighbour of a decimal, so neither is used.
 *
 * @throws {RangeError} when the denominator is not positive
 * @example halfUpDiv(67575n, 8n) // 8447n
 */
export function halfUpDiv(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) {
    throw new RangeError(`The denominator must be positive, got ${denominator}.`);
  }
  return numerator >= 0n
    ? (2n * numerator + denominator) / (2n * denominator)
    : -((-2n * numerator + denominator) / (2n * denominator));
}
