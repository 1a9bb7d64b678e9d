/**
 * Share out a whole in proportion to weights, in integers that always add up to it
 * (Hamilton's method). Equal remainders go to the lowest index.
 *
 * @param weights non-negative integers, at least one above zero
 * @param total the whole, a non-negative integer; 10000 for display weights in basis points
 * @throws {RangeError} for no weights, weights that are all zero, or values that are not integers
 * @example largestRemainder([1, 1, 1], 10000) // [3334, 3333, 3333]
 */
export function largestRemainder(weights: readonly number[], total: number): number[] {
  for (const value of [...weights, total]) {
    if (!Number.isSafeInteger(value) || value < 0) {
      throw new RangeError(`Weights and total must be non-negative integers, got ${value}.`);
    }
  }
  const sum = weights.reduce((partial, weight) => partial + BigInt(weight), 0n);
  if (sum === 0n) throw new RangeError('At least one weight must be above zero.');
  const shares = weights.map((weight, index) => {
    const product = BigInt(weight) * BigInt(total);
    return { index, whole: product / sum, remainder: product % sum };
  });
  const left = BigInt(total) - shares.reduce((partial, share) => partial + share.whole, 0n);
  const lucky = new Set(
    [...shares]
      .sort((a, b) => Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder))
      .slice(0, Number(left))
      .map((share) => share.index),
  );
  return shares.map(({ index, whole }) => Number(whole) + (lucky.has(index) ? 1 : 0));
}
