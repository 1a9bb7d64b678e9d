import { formatNumber } from '#shared/i18n/format-number.ts';
import { importMessages } from '#shared/i18n/import.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { BadRow, ImportReport } from '#shared/import/import-report.ts';
import { columnName, reasonOf } from './problem-words.ts';

interface Props {
  locale: Locale;
  report: ImportReport;
  rows: readonly BadRow[];
}

/** Rows by their line, the column as the file calls it, what stands there, and what is said of it. */
export function RowTable({ locale, report, rows }: Props) {
  const t = importMessages(locale);
  return (
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
        {rows.flatMap(({ line, problems }) =>
          problems.map((problem) => {
            const reason = reasonOf(problem, locale);
            return (
              <tr key={`${line} ${problem.column} ${problem.code} ${problem.value}`}>
                <td data-label={t.line} class="cell-number numeric">
                  {formatNumber(line)}
                </td>
                <td data-label={t.columnHead}>{columnName(problem, report, locale)}</td>
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
  );
}
