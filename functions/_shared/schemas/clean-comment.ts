import { replaceLoneSurrogates } from './replace-lone-surrogates.ts';

/** Every way of ending a line that a keyboard, a clipboard or another system knows. */
const lineEnds = /\r\n?|[\u0085\u2028\u2029]/g;
/** Signs without a shape, and those that turn the direction of the text around them. */
const invisible = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * What is kept of a comment: its words and line breaks. Control characters go (Postgres cannot
 * store NUL at all), half a surrogate pair becomes U+FFFD, and nothing but space becomes null.
 *
 * @example
 * cleanComment(' 很好\u0000，\r\n谢谢 '); // '很好，\n谢谢'
 */
export function cleanComment(text: string): string | null {
  const cleaned = replaceLoneSurrogates(text)
    .replaceAll(lineEnds, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(invisible, '')
    .trim();
  return cleaned === '' ? null : cleaned;
}
