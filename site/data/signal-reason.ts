import { formatMoment } from '#shared/i18n/format-date.ts';
import { formatNumber } from '#shared/i18n/format-number.ts';
import { integrityMessages } from '#shared/i18n/integrity.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Signal } from '#shared/integrity/suspicion.ts';

/** Why a signal was raised, in plain words with its counts. */
export function signalReason(
  { signal, facts }: Pick<Signal, 'signal' | 'facts'>,
  locale: Locale,
  timeZone: string,
): string {
  const t = integrityMessages(locale);
  const { count = 0, n = 0, restCount = 0, restN = 0 } = facts;
  if (signal === 'burst') {
    return t.burstWhy({
      when: formatMoment(locale, facts.startsAt ?? 0, timeZone),
      minutes: facts.minutes ?? 0,
      count,
      expected: formatNumber(facts.expected ?? 0, { digits: 1 }),
    });
  }
  return t[`${signal}Why`]({ count, n, restCount, restN });
}

/** A p never reads “0”. */
export function adjustedPText(p: number, locale: Locale): string {
  const t = integrityMessages(locale);
  return p < 0.001 ? t.adjustedPLow : t.adjustedP({ p: formatNumber(p, { digits: 3 }) });
}
