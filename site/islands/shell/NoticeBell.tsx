import { useEffect, useState } from 'preact/hooks';
import { formatDate } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { inLanguage } from '#shared/i18n/page-path.ts';
import { resultNotices } from '#shared/i18n/result-notices.ts';
import { noticeWords } from '../../data/notice-words.ts';
import { fetchUnreadNotices, markRead } from '../../data/notices.ts';
import { useClosingDetails } from '../use-closing-details.ts';
import { useLoaded } from '../use-loaded.ts';

/** Nobody waits for it, and what the page came for would wait behind it. */
const delayMs = 1_500;

/** What the person has not read, behind a bell. Nothing unread is no bell; a failure is none either. */
export function NoticeBell({ locale }: { locale: Locale }) {
  const [isDue, setIsDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsDue(true), delayMs);
    return () => clearTimeout(timer);
  }, []);
  return isDue ? <UnreadNotices locale={locale} /> : null;
}

function UnreadNotices({ locale }: { locale: Locale }) {
  const t = resultNotices(locale);
  const menu = useClosingDetails();
  const [loaded, reload] = useLoaded(locale, 'bell', fetchUnreadNotices);
  if (loaded.kind !== 'ready' || loaded.value.length === 0) return null;
  const notices = loaded.value;
  const read = (id: string) => void markRead(id, new Date()).then(reload, reload);
  return (
    <details class="bell" ref={menu}>
      <summary class="button button-quiet button-icon" aria-label={t.unread({ n: notices.length })}>
        <svg viewBox="0 0 20 20" aria-hidden="true" class="stroke">
          <path d="M5 14V9a5 5 0 0 1 10 0v5l1.5 1.5h-13zM8.5 17.5h3" />
        </svg>
        <span class="bell-count numeric" aria-hidden="true">
          {notices.length}
        </span>
      </summary>
      <ul class="bell-panel">
        {notices.map((notice) => (
          <li key={notice.id}>
            {notice.link ? (
              <a href={inLanguage(notice.link, locale)} onClick={() => read(notice.id)}>
                {noticeWords(notice, locale)}
              </a>
            ) : (
              <span>{noticeWords(notice, locale)}</span>
            )}
            <span class="bell-foot">
              <span class="numeric">{formatDate(locale, notice.created_at.slice(0, 10))}</span>
              <button
                type="button"
                class="button button-quiet button-small"
                onClick={() => read(notice.id)}
              >
                {t.markRead}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
