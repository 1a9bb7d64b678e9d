import { useState } from 'preact/hooks';
import { formatNumber } from '#shared/i18n/format-number.ts';
import { importMessages } from '#shared/i18n/import.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { ImportReport } from '#shared/import/import-report.ts';
import { downloadCsv, toCsv } from '../../data/csv.ts';
import { Notice } from '../system/Notice.tsx';
import { failureOf } from './failure.ts';
import { fetchBadRows } from './past-imports.ts';
import { badRowsTable, columnName, reasonOf } from './problem-words.ts';

const shownRows = 100;

/** Every bad row by its line, the column as the file calls it, what stands there, and why it will not do. */
export function BadRows({ locale, report }: { locale: Locale; report: ImportReport }) {
  const t = importMessages(locale);
  const { batchId, badRows, badRowCount, mapping, fileName } = report;
  const [failed, setFailed] = useState<string | null>(null);
  const shown = badRows.slice(0, shownRows);

  async function download() {
    setFailed(null);
    try {
      const all = badRowCount > badRows.length ? await fetchBadRows(batchId) : badRows;
      const name = fileName.replace(/\.[^.]*$/, '');
      downloadCsv(`${name}-${t.badRowsTitle}.csv`, toCsv(badRowsTable(all, mapping, locale)));
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
      <table class="table bad-rows">
        <thead>
          <tr>
            <th scope="col" class="cell-number">
              {t.line}
            </th>
            <th scope="col">{t.columnHead}</th>
            <th scope="col">{t.valueHead}</th>
            <th scope="col">{t.reasonHead}</th>
          </tr>
        </thead>
        <tbody>
          {shown.flatMap(({ line, problems }) =>
            problems.map((problem) => {
              const reason = reasonOf(problem, locale);
              return (
                <tr key={`${line} ${problem.column} ${problem.code}`}>
                  <td data-label={t.line} class="cell-number numeric">
                    {formatNumber(locale, line)}
                  </td>
                  <td data-label={t.columnHead}>{columnName(problem, mapping, locale)}</td>
                  <td data-label={t.valueHead} class="bad-value">
                    {problem.value || <span class="cell-quiet">{t.emptyValue}</span>}
                  </td>
                  <td data-label={t.reasonHead}>
                    {reason.text}
                    <span class="bad-hint">{reason.hint[locale]}</span>
                  </td>
                </tr>
              );
            }),
          )}
        </tbody>
      </table>
    </section>
  );
}
