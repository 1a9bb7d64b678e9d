import type { IncomingMessage } from 'node:http';
import type { Language } from './messages.ts';

/** Chinese unless English is asked for first. */
export function languageOf({ headers }: IncomingMessage): Language {
  return /^\s*en\b/i.test(headers['accept-language'] ?? '') ? 'en' : 'zh';
}
