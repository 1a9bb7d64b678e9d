/**
 * Round numbers between two ends, at most about `count` of them, for the axis of a chart.
 *
 * @example niceTicks(0.42, 0.91, 5) // [0.5, 0.6, 0.7, 0.8, 0.9]
 */
export function niceTicks(least: number, most: number, count: number): number[] {
  const rough = (most - least) / Math.max(1, count);
  if (!(rough > 0)) return [least];
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((each) => each * magnitude >= rough) ?? 10) * magnitude;
  const first = Math.ceil(least / step - 1e-9);
  const last = Math.floor(most / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
}
