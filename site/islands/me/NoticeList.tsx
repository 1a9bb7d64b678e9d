import { formatDate } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { meMessages } from '#shared/i18n/me.ts';
import { inLanguage } from '#shared/i18n/page-path.ts';
import { resultNotices } from '#shared/i18n/result-notices.ts';
import { noticeWords } from '../../data/notice-words.ts';
import { fetchUnreadNotices, markRead } from '../../data/notices.ts';
import { useLoaded } from '../use-loaded.ts';

/** The newest of what was not read yet; the bell has the others. Nothing to say is nothing on the page. */
export function NoticeList({ locale }: { locale: Locale }) {
  const t = meMessages(locale);
  const [loaded, reload] = useLoaded(locale, 'notices', fetchUnreadNotices);
  if (loaded.kind !== 'ready' || loaded.value.length === 0) return null;
  return (
    <section class="card me-notices no-print" aria-labelledby="me-notices">
      <h2 id="me-notices">{t.notices}</h2>
      <ul class="me-list">
        {loaded.value.slice(0, 3).map((notice) => (
          <li key={notice.id} class="me-item">
            <div>
              <p>
                {notice.link ? (
                  <a href={inLanguage(notice.link, locale)}>{noticeWords(notice, locale)}</a>
                ) : (
                  noticeWords(notice, locale)
                )}
              </p>
              <p class="card-hint numeric">{formatDate(locale, notice.created_at.slice(0, 10))}</p>
            </div>
            <button
              type="button"
              class="button button-small"
              onClick={() => markRead(notice.id, new Date()).then(reload, reload)}
            >
              {resultNotices(locale).markRead}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
