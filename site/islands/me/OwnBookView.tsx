import { monthOf } from '#shared/calendar/month.ts';
import { formatMonth } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { meMessages } from '#shared/i18n/me.ts';
import type { OwnBook } from '../../data/own-book.ts';
import { periodName } from '../../data/period-name.ts';
import { PageHeader } from '../system/PageHeader.tsx';
import { useSearch } from '../use-search.ts';
import { ActionList } from './ActionList.tsx';
import { NoticeList } from './NoticeList.tsx';
import { ResultsOverTime } from './ResultsOverTime.tsx';
import { ResultView } from './ResultView.tsx';
import { RunningMonth } from './RunningMonth.tsx';

interface Props {
  locale: Locale;
  employeeId: string;
  today: string;
  book: OwnBook;
  onChanged: () => void;
}

/** One period at a time, the newest result first; “now” is the running month, which is no result. */
export function OwnBookView({ locale, employeeId, today, book, onChanged }: Props) {
  const t = meMessages(locale);
  const [search, changeSearch] = useSearch();
  const chosen = new URLSearchParams(search).get('period');
  const entry =
    chosen === 'now'
      ? undefined
      : (book.entries.find(({ period }) => period.id === chosen) ?? book.entries[0]);
  const month = monthOf(today);
  const published = book.entries.filter(({ period }) => period.state !== 'preview');
  return (
    <div class="me">
      <PageHeader
        title={t.title}
        subtitle={entry ? periodName(locale, entry.period) : formatMonth(locale, month)}
      >
        <select
          class="select"
          aria-label={t.period}
          value={entry?.period.id ?? 'now'}
          onChange={(event) => changeSearch({ period: event.currentTarget.value })}
        >
          <option value="now">{t.now}</option>
          {book.entries.map(({ period }) => (
            <option key={period.id} value={period.id}>
              {periodName(locale, period)}
            </option>
          ))}
        </select>
      </PageHeader>
      <NoticeList locale={locale} />
      {entry ? (
        <ResultView
          {...{ locale, employeeId, today, book, onChanged }}
          period={entry.period}
          result={entry.result}
        />
      ) : (
        <RunningMonth {...{ locale, employeeId, month, today }} />
      )}
      <ActionList locale={locale} items={book.actionItems} today={today} onChanged={onChanged} />
      <ResultsOverTime
        locale={locale}
        results={published}
        shown={entry?.period.id ?? null}
        onOpen={(period) => changeSearch({ period })}
      />
      <section class="me-rights">
        <h2>{t.rightsTitle}</h2>
        <p>{t.rights}</p>
      </section>
    </div>
  );
}
