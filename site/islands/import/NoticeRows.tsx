import { importMessages } from '#shared/i18n/import.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { ImportReport } from '#shared/import/import-report.ts';
import { RowTable } from './RowTable.tsx';

const shownRows = 50;

/**
 * Rows that are taken in, with something the person should know: folded, because nothing is wrong. A
 * repeated header is not, for every row may have been read from the wrong column.
 */
export function NoticeRows({ locale, report }: { locale: Locale; report: ImportReport }) {
  const t = importMessages(locale);
  const { notices = [] } = report;
  if (notices.length === 0) return null;
  const isOfHeader = notices.some(({ problems }) =>
    problems.some(({ code }) => code === 'header_repeated'),
  );
  return (
    <section class="card">
      <details class="import-notices" open={isOfHeader}>
        <summary>{t.noticeRows({ n: notices.length })}</summary>
        <RowTable {...{ locale, report }} rows={notices.slice(0, shownRows)} />
      </details>
    </section>
  );
}
