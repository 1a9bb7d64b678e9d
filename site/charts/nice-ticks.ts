/**
 * Round values that hold an axis from least to most, at most `count` steps of 1, 2 or 5 times a
 * power of ten: the first and last are the ends of the axis.
 *
 * @example niceTicks(62, 87) // [60, 70, 80, 90]
 */
export function niceTicks(least: number, most: number, count = 4): number[] {
  const span = most > least ? most - least : Math.abs(most) || 1;
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((each) => each * power >= rough - 1e-12) ?? 10) * power;
  const first = Math.floor(least / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}
