import type { TermExample } from '#shared/i18n/guide-examples.ts';
import type { Locale } from '#shared/i18n/locale.ts';

/** The sentence of each worked example: none may be forgotten. */
export type Examples = Readonly<Record<TermExample, (locale: Locale) => string>>;
