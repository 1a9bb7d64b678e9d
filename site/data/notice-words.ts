import type { Locale } from '#shared/i18n/locale.ts';
import { resultNotices } from '#shared/i18n/result-notices.ts';
import type { PersonalNotice } from './notices.ts';

/** The sentence of a notice; of a kind that this page does not know, that there is something. */
export function noticeWords({ kind, params }: PersonalNotice, locale: Locale): string {
  const t = resultNotices(locale);
  const outcome = typeof params.outcome === 'string' ? `_${params.outcome}` : '';
  const words = new Map<string, unknown>(Object.entries(t));
  const sentence = words.get(`${kind}${outcome}`) ?? words.get(kind);
  return typeof sentence === 'string' ? sentence : t.other;
}
