import type { GuideTerm } from '#shared/i18n/guide-terms.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { certaintyExamples } from './certainty-examples.ts';
import { consequenceExamples } from './consequence-examples.ts';
import { dataExamples } from './data-examples.ts';
import type { Examples } from './examples.ts';
import { scoreExamples } from './score-examples.ts';

const examples: Examples = {
  ...dataExamples,
  ...certaintyExamples,
  ...scoreExamples,
  ...consequenceExamples,
};

/** The worked example of a term in a language, computed by the engine; null for terms without one. */
export function exampleOf(locale: Locale, term: GuideTerm): string | null {
  return term in examples ? examples[term as keyof Examples](locale) : null;
}
