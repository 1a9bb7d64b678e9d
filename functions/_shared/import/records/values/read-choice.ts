import type { Reading } from '../../read-whole.ts';

/** A value and the words that people write for it. */
export type Words<Value extends string> = Readonly<Record<Value, readonly string[]>>;

/**
 * Find the value a word stands for. The value's own name is a word too, for files of other programs.
 *
 * @example readChoice('初诊', visitTypes) // { value: 'first' }
 */
export function readChoice<Value extends string>(
  text: string,
  words: Words<Value>,
): Reading<Value> {
  const wanted = fold(text);
  for (const value of Object.keys(words) as Value[]) {
    if (fold(value) === wanted || words[value].some((word) => fold(word) === wanted)) {
      return { value };
    }
  }
  return { problem: 'word_unknown' };
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
