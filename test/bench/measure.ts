export interface Spread {
  min: number;
  median: number;
  max: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  return {
    min: round(at(0)),
    median: round((at(Math.floor(middle)) + at(Math.ceil(middle))) / 2),
    max: round(at(sorted.length - 1)),
  };
}

/** Four significant digits: more would claim a precision that no run has. */
export function round(value: number): number {
  return Number(value.toPrecision(4));
}

/**
 * Run the candidates in turns, `rounds` times, so that whatever else the machine does falls on all
 * of them alike. Each returns its figure (a rate, or milliseconds); the result keeps every round's
 * ratio to the first candidate, the reference, and their spread.
 */
export async function compareInTurns<Name extends string>(
  rounds: number,
  candidates: Record<Name, () => Promise<number>>,
): Promise<Record<Name, Spread & { ratio: Spread }>> {
  const names = Object.keys(candidates) as Name[];
  const figures = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) figures.get(name)?.push(await candidates[name]());
  }
  const reference = figures.get(names[0] as Name) ?? [];
  return Object.fromEntries(
    names.map((name) => {
      const own = figures.get(name) ?? [];
      const ratios = own.map((figure, index) => figure / (reference[index] ?? Number.NaN));
      return [name, { ...spreadOf(own), ratio: spreadOf(ratios) }];
    }),
  ) as Record<Name, Spread & { ratio: Spread }>;
}

/** Milliseconds of one call, the median of `times` after one that warms up. */
export async function medianTime(times: number, run: () => Promise<unknown>): Promise<number> {
  await run();
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await run();
    taken.push(performance.now() - start);
  }
  return spreadOf(taken).median;
}
