import type { kioskMessages } from '#shared/i18n/kiosk.ts';
import type { Locale } from '#shared/i18n/locale.ts';

type Messages = ReturnType<typeof kioskMessages>;

/**
 * The kiosk's catalogue as plain data: the page carries it in both languages, so that switching
 * works with the network off and no line of script is spent on words.
 */
export type Words = Readonly<Record<keyof Messages, string>>;

/** Run where the page is built. A message with parameters becomes its text with the slots left open. */
export function toWords<Catalogue extends object>(
  messages: Catalogue,
): Readonly<Record<keyof Catalogue, string>> {
  const slots = new Proxy({}, { get: (_, name) => `{${String(name)}}` });
  const entries = Object.entries(messages).map(([key, message]) => [
    key,
    typeof message === 'string' ? message : (message as (values: object) => string)(slots),
  ]);
  return Object.fromEntries(entries) as Readonly<Record<keyof Catalogue, string>>;
}

/** Run on the tablet. */
export function readWords(page: Document): Readonly<Record<Locale, Words>> {
  return JSON.parse(page.getElementById('words')?.textContent ?? '{}');
}

/** `fill('Step {place} of {all}', { place: 2, all: 5 })` is "Step 2 of 5". */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}
