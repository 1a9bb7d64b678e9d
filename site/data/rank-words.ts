import type { Locale } from '#shared/i18n/locale.ts';
import { meMessages } from '#shared/i18n/me.ts';
import type { RankSpan } from './own-results.ts';

/** “第 2–5 名，与 3 人并列”: an interval, and how many share it. */
export function rankWords({ low, high, tiedWith }: RankSpan, locale: Locale): string {
  const t = meMessages(locale);
  const rank =
    low === high
      ? t.rankOne({ low: String(low) })
      : t.rank({ low: String(low), high: String(high) });
  if (tiedWith === 0) return rank;
  return `${rank}${locale === 'zh' ? '，' : ', '}${t.rankTied({ n: tiedWith })}`;
}
