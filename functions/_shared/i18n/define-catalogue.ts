import { formatNumber } from './format-number.ts';
import { type Locale, languageTag } from './locale.ts';

/** English needs two forms, chosen by the parameter `n`; Chinese has one. */
interface Plural {
  readonly one: string;
  readonly other: string;
}

interface Entry {
  readonly zh: string;
  readonly en: string | Plural;
}

type Placeholders<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type EnglishPlaceholders<Text> = Text extends Plural
  ? Placeholders<Text['one']> | Placeholders<Text['other']>
  : Placeholders<Text>;

type Parameters<E extends Entry> = {
  readonly [Name in Placeholders<E['zh']>]: Name extends 'n' ? number : string | number;
};

type Message<E extends Entry> = [Placeholders<E['zh']>] extends [never]
  ? string
  : (parameters: Parameters<E>) => string;

/** What a screen works with: a string, or a function of the message's parameters. */
export type Messages<Catalogue extends Record<string, Entry>> = {
  readonly [Key in keyof Catalogue]: Message<Catalogue[Key]>;
};

/** Two languages must ask for the same parameters, otherwise one of them would lose a number. */
type SameParameters<Catalogue extends Record<string, Entry>> = {
  readonly [Key in keyof Catalogue]: [Placeholders<Catalogue[Key]['zh']>] extends [
    EnglishPlaceholders<Catalogue[Key]['en']>,
  ]
    ? [EnglishPlaceholders<Catalogue[Key]['en']>] extends [Placeholders<Catalogue[Key]['zh']>]
      ? Catalogue[Key]
      : { readonly error: 'English has a parameter that Chinese has not' }
    : { readonly error: 'Chinese has a parameter that English has not' };
};

/**
 * Define the words of a screen in both languages.
 *
 * @example
 * const messages = defineCatalogue({
 *   title: { zh: '概览', en: 'Overview' },
 *   answers: { zh: '{n} 份回答', en: { one: '{n} answer', other: '{n} answers' } },
 * });
 * messages('en').answers({ n: 1200 }); // "1,200 answers"
 */
export function defineCatalogue<const Catalogue extends Record<string, Entry>>(
  catalogue: Catalogue & SameParameters<Catalogue>,
): (locale: Locale) => Messages<Catalogue> {
  const ready = new Map<Locale, Messages<Catalogue>>();
  return (locale) => {
    const known = ready.get(locale);
    if (known) return known;
    const messages = inLocale(catalogue, locale) as Messages<Catalogue>;
    ready.set(locale, messages);
    return messages;
  };
}

type Values = Record<string, string | number>;

function inLocale(catalogue: Record<string, Entry>, locale: Locale) {
  const messages: Record<string, string | ((values: Values) => string)> = {};
  for (const [key, entry] of Object.entries(catalogue)) {
    const text = entry[locale];
    const isPlain = typeof text === 'string' && !text.includes('{');
    messages[key] = isPlain ? text : (values) => fill(choose(text, values, locale), values);
  }
  return messages;
}

function choose(text: string | Plural, values: Values, locale: Locale): string {
  if (typeof text === 'string') return text;
  const form = new Intl.PluralRules(languageTag(locale)).select(Number(values.n));
  return form === 'one' ? text.one : text.other;
}

function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? formatNumber(value) : (value ?? '');
  });
}
