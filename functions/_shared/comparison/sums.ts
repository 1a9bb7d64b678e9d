/**
 * What is kept of some answers: how many, their sum and the sum of their squares. NPS answers are −1,
 * 0 and 1 (so Σ is promoters less detractors, Σ² both together), those of a share 0 and 1.
 */
export interface Sums {
  readonly n: number;
  readonly sum: number;
  readonly sumSquares: number;
}

export const noSums: Sums = { n: 0, sum: 0, sumSquares: 0 };

/** All answers together. */
export function addSums(parts: readonly Sums[]): Sums {
  return parts.reduce(
    (all, part) => ({
      n: all.n + part.n,
      sum: all.sum + part.sum,
      sumSquares: all.sumSquares + part.sumSquares,
    }),
    noSums,
  );
}

/** What is left when a part is taken away. */
export function lessSums(all: Sums, part: Sums): Sums {
  return {
    n: all.n - part.n,
    sum: all.sum - part.sum,
    sumSquares: all.sumSquares - part.sumSquares,
  };
}
