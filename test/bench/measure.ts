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
 * of them alike. Each returns its figure: a rate, or milliseconds.
 */
export async function compareInTurns<Name extends string>(
  rounds: number,
  candidates: Record<Name, () => Promise<number>>,
): Promise<Compared<Name>> {
  return compared(await inTurns(rounds, candidates));
}

/** What the candidates return, round by round; each is told which round it is, from 0. */
export async function inTurns<Name extends string, Result>(
  rounds: number,
  candidates: Record<Name, (round: number) => Promise<Result>>,
): Promise<Record<Name, Result[]>> {
  const names = Object.keys(candidates) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    Result[]
  >;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) results[name].push(await candidates[name](round));
  }
  return results;
}

/** The spread of every round's ratio of one figure to another. */
export function ratioOf(figures: readonly number[], references: readonly number[]): Spread {
  return spreadOf(figures.map((figure, index) => figure / (references[index] ?? Number.NaN)));
}

/** The same things in the same order, beginning with another one at every turn. */
export function rotated<Item>(items: readonly Item[], turn: number): Item[] {
  const first = turn % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}

type Compared<Name extends string> = Record<Name, Spread & { ratio: Spread }>;

/** The spread of each, and of every round's ratio to the first, the reference. */
export function compared<Name extends string>(figures: Record<Name, number[]>): Compared<Name> {
  const names = Object.keys(figures) as Name[];
  const reference = figures[names[0] as Name];
  return Object.fromEntries(
    names.map((name) => {
      const own = figures[name];
      return [name, { ...spreadOf(own), ratio: ratioOf(own, reference) }];
    }),
  ) as Compared<Name>;
}
