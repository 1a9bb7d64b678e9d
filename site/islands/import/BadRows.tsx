import { useState } from 'preact/hooks';
import { importMessages } from '#shared/i18n/import.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { ImportReport } from '#shared/import/import-report.ts';
import { downloadCsv, toCsv } from '../../data/csv.ts';
import { Notice } from '../system/Notice.tsx';
import { failureOf } from './failure.ts';
import { fetchBadRows } from './past-imports.ts';
import { badRowsTable } from './problem-words.ts';
import { RowTable } from './RowTable.tsx';

const shownRows = 100;

/** Every bad row by its line, the column as the file calls it, what stands there, and why it will not do. */
export function BadRows({ locale, report }: { locale: Locale; report: ImportReport }) {
  const t = importMessages(locale);
  const { batchId, badRows, badRowCount, fileName } = report;
  const [failed, setFailed] = useState<string | null>(null);
  const shown = badRows.slice(0, shownRows);

  async function download() {
    setFailed(null);
    try {
      const all = badRowCount > badRows.length ? await fetchBadRows(batchId) : badRows;
      const name = fileName.replace(/\.[^.]*$/, '');
      downloadCsv(`${name}-${t.badRowsTitle}.csv`, toCsv(badRowsTable(all, report, locale)));
    } catch (error) {
      setFailed(failureOf(error, locale).message);
    }
  }

  return (
    <section class="card">
      <div class="card-head">
        <div>
          <h2>{t.badRowsTitle}</h2>
          {badRowCount > shown.length && (
            <p class="card-hint numeric">{t.badRowsShown({ n: shown.length })}</p>
          )}
        </div>
        <button type="button" class="button button-small" onClick={download}>
          {t.downloadBad}
        </button>
      </div>
      {failed && (
        <Notice tone="error">
          <p>{failed}</p>
        </Notice>
      )}
      <RowTable {...{ locale, report }} rows={shown} />
    </section>
  );
}
