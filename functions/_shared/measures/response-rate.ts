/**
 * How many of the closed visits were answered, or why that cannot be said:
 * `none` – no visits were recorded, `over` – more answers than visits (walk-ins, or visits not imported).
 */
export type ResponseRate =
  | { readonly kind: 'none' }
  | { readonly kind: 'over'; readonly responses: number; readonly visits: number }
  | {
      readonly kind: 'known';
      readonly responses: number;
      readonly visits: number;
      readonly rate: number;
      readonly warning: 'comparison' | 'representation' | null;
    };

/**
 * The response rate with its warning: below 30 % it cannot support a comparison, below 80 % the
 * answers may not represent all clients.
 */
export function responseRate(responses: number, visits: number): ResponseRate {
  if (visits <= 0) return { kind: 'none' };
  if (responses > visits) return { kind: 'over', responses, visits };
  const rate = responses / visits;
  const warning = rate < 0.3 ? 'comparison' : rate < 0.8 ? 'representation' : null;
  return { kind: 'known', responses, visits, rate, warning };
}

/** What the score would be if every client who did not answer had been unhappy, or happy. */
export interface WorstCase {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Worst-case bounds of a score when a share `rate` of the clients answered. They assume nothing
 * about the silent ones, and are therefore wide: that is the point.
 *
 * @param least the score if everybody is unhappy: −100 for NPS, 0 for a share
 * @param most the score if everybody is happy: 100 for NPS, 1 for a share
 * @example worstCase(62, 0.3, -100, 100) // { lower: -51.4, upper: 88.6 }
 */
export function worstCase(value: number, rate: number, least: number, most: number): WorstCase {
  const answered = rate * value;
  return { lower: answered + (1 - rate) * least, upper: answered + (1 - rate) * most };
}
