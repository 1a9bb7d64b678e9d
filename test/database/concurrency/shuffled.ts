/** The same items in an order that follows from the seed (Fisher–Yates over a 32-bit mixer). */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const result = [...items];
  let state = seed * 0x9e3779b9;
  for (let last = result.length - 1; last > 0; last -= 1) {
    state = (Math.imul(state ^ (state >>> 15), 0x85ebca6b) + last) | 0;
    const other = (state >>> 0) % (last + 1);
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}
