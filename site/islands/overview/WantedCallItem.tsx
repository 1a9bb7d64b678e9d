import { formatMoment } from '#shared/i18n/format-date.ts';
import { type Locale, languageTag } from '#shared/i18n/locale.ts';
import { overviewMessages } from '#shared/i18n/overview.ts';
import type { WantedCall } from '../../data/branch-pulse.ts';
import { ContactReveal } from './ContactReveal.tsx';

interface Props {
  locale: Locale;
  call: WantedCall;
  timeZone: string;
}

/** An unhappy customer who agreed to be called: what was said, and the number once somebody asks for it. */
export function WantedCallItem({ locale, call, timeZone }: Props) {
  const t = overviewMessages(locale);
  const { id, comment, language, nps, lowest, answeredAt, hasNumber } = call;
  return (
    <li class="comment">
      {comment ? (
        <p class="comment-text" lang={languageTag(language)}>
          {comment}
        </p>
      ) : (
        <p class="comment-text cell-quiet">{t.callNoComment}</p>
      )}
      <p class="comment-facts numeric">
        <span class="comment-nps">
          {nps === null ? t.commentNoNps : t.commentNps({ score: nps })}
        </span>
        {lowest !== null && lowest <= 3 && <span>{t.callLowest({ score: lowest })}</span>}
        <time dateTime={answeredAt}>{formatMoment(locale, answeredAt, timeZone)}</time>
        {hasNumber ? (
          <ContactReveal locale={locale} responseId={id} />
        ) : (
          <span>{t.contactNone}</span>
        )}
      </p>
    </li>
  );
}
