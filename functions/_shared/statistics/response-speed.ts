import { requireNonNegative, requirePositiveCount } from './requirements.ts';

/** very_fast: a candidate for rejection. fast: a flag. too_few_items: nothing can be said. */
export type ResponseSpeed = 'very_fast' | 'fast' | 'ok' | 'too_few_items';

/**
 * Was a questionnaire answered faster than it can be read? Below 1 s an item the answers lose
 * their consistency; below 2 s is a flag. Needs 3 items.
 *
 * Source: Wood, Harms, Lowman & DeSimone 2017, Soc. Psychol. Pers. Sci. 8:454 (1 s); Bowling et
 * al. 2021, Organ. Res. Methods 26:323 (2 s).
 * @param items answered items
 * @param seconds from the first item shown to the last answer
 * @throws {RangeError} unless items is at least 1 and seconds ≥ 0
 */
export function responseSpeed(items: number, seconds: number): ResponseSpeed {
  requirePositiveCount(items, 'items');
  requireNonNegative(seconds, 'seconds');
  if (items < 3) return 'too_few_items';
  if (seconds < items) return 'very_fast';
  return seconds < 2 * items ? 'fast' : 'ok';
}
