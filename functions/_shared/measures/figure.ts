/** Fewer answers than this are a count, not a figure: a share of four says who said what. */
export const leastShown = 5;

/**
 * A number fit to be shown: with its interval and n, or the reason why it is not shown.
 * `n` of a withheld figure is null when even the count is kept back (cells of other branches).
 */
export type Figure =
  | { readonly kind: 'empty' }
  | { readonly kind: 'withheld'; readonly n: number | null }
  | {
      readonly kind: 'known';
      readonly n: number;
      readonly value: number;
      readonly lower: number;
      readonly upper: number;
    };

export type KnownFigure = Extract<Figure, { kind: 'known' }>;
