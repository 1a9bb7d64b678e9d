import { formatDate } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { meMessages } from '#shared/i18n/me.ts';
import type { Talk } from '../../data/talks.ts';

/** What was written to the person about this result. */
export function TalkList({ locale, talks }: { locale: Locale; talks: readonly Talk[] }) {
  const t = meMessages(locale);
  return (
    <section class="card" aria-labelledby="me-talk">
      <h2 id="me-talk">{t.talk}</h2>
      {talks.length === 0 && <p class="card-hint">{t.talkNone}</p>}
      <ul class="me-list">
        {talks.map((talk) => (
          <li key={talk.id}>
            <blockquote class="me-quote">{talk.text}</blockquote>
            <p class="card-hint numeric">{formatDate(locale, talk.writtenAt.slice(0, 10))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
