/**
 * The point where a monotone function changes sign, by halving [low, high] until the two ends are
 * neighbouring floating-point numbers (or 200 halvings). Slow and unbreakable, which suits limits.
 *
 * The function may rise or fall. When it has one sign throughout, the end nearer to zero is given.
 */
export function bisect(f: (x: number) => number, low: number, high: number): number {
  const isRising = f(high) > f(low);
  let [below, above] = [low, high];
  for (let step = 0; step < 200; step += 1) {
    const middle = below + (above - below) / 2;
    if (middle <= below || middle >= above) break;
    if (f(middle) > 0 === isRising) above = middle;
    else below = middle;
  }
  return below + (above - below) / 2;
}
