/** For a file: as many decimals as mean something, and nothing where there is nothing. */
export function roundTo(value: number | null, digits: number): number | null {
  return value === null ? null : Number(value.toFixed(digits));
}
