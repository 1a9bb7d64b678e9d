const segmenters = {
  zh: new Intl.Segmenter('zh', { granularity: 'word' }),
  en: new Intl.Segmenter('en', { granularity: 'word' }),
};

/** Words as a reader counts them; Chinese by the dictionary. Numbers count, punctuation does not. */
export function countWords(text: string, locale: 'zh' | 'en'): number {
  return [...segmenters[locale].segment(text)].filter(({ isWordLike }) => isWordLike).length;
}
