import type { Locale } from '#shared/i18n/locale.ts';
import { meMessages } from '#shared/i18n/me.ts';
import type { RankSpan } from '../../data/own-results.ts';
import { rankWords } from '../../data/rank-words.ts';

/** One's own rank among those of the role: the places one may truly have, and no other person. */
export function RankBar({ locale, rank }: { locale: Locale; rank: RankSpan }) {
  const t = meMessages(locale);
  const width = 100 / rank.of;
  return (
    <div class="rank">
      <p class="rank-words numeric">
        <strong>{rankWords(rank, locale)}</strong> <span>{t.rankOf({ n: rank.of })}</span>
      </p>
      <div class="rank-bar" aria-hidden="true">
        <span
          style={{
            left: `${(rank.low - 1) * width}%`,
            width: `${(rank.high - rank.low + 1) * width}%`,
          }}
        />
      </div>
      <p class="card-hint">{t.rankWhy}</p>
    </div>
  );
}
