import type { kioskMessages } from '#shared/i18n/kiosk.ts';
import type { Locale } from '#shared/i18n/locale.ts';

type Messages = ReturnType<typeof kioskMessages>;

/**
 * The kiosk's catalogue as plain data: it comes in both languages at once, so that switching works
 * with the network off and no line of script is spent on words.
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

/** Run on the tablet. The file is written by `site/pages/kiosk/words.json.ts` and kept by the worker. */
export async function loadWords(): Promise<Readonly<Record<Locale, Words>>> {
  const answer = await fetch('/kiosk/words.json');
  return answer.json();
}

/** `fill('Step {place} of {all}', { place: 2, all: 5 })` is "Step 2 of 5". */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}
