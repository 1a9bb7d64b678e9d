import type { SourceAge } from '#shared/cycle/readiness.ts';
import { formatShortDay } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { periodMessages } from '#shared/i18n/periods.ts';
import { sourceNames } from '#shared/i18n/source-names.ts';
import { systemMessages } from '#shared/i18n/system.ts';
import { type Branch, branchName } from '../../data/branch.ts';
import { downloadCsv, toCsv } from '../../data/csv.ts';
import { type SourceCell, sourceMatrix } from '../../data/source-matrix.ts';

interface Props {
  locale: Locale;
  branches: readonly Branch[];
  sources: readonly SourceAge[];
}

/** How old the newest row of each source is, in each branch: what may be missing in a result. */
export function SourceMatrixCard({ locale, branches, sources }: Props) {
  const t = periodMessages(locale);
  const names: Readonly<Record<string, string>> = { ...sourceNames(locale), response: t.answers };
  const nameOf = (source: string) => names[source] ?? source;
  const branchOf = new Map(branches.map((branch) => [branch.id, branchName(branch, locale)]));
  const matrix = sourceMatrix(sources);
  const exportCsv = () => {
    const rows = matrix.rows.flatMap(({ source, cells }) =>
      [...cells.values()].map(({ branchId, rows, lastDay, ageDays, isLate }) => [
        nameOf(source),
        branchOf.get(branchId) ?? '',
        rows,
        lastDay,
        ageDays,
        isLate ? t.late : '',
      ]),
    );
    const head = [t.source, t.branchColumn, t.rows, t.newest, t.age, t.remark];
    downloadCsv('meiping-sources.csv', toCsv([head, ...rows]));
  };
  return (
    <section class="card">
      <div class="card-head">
        <div>
          <h2>{t.sources}</h2>
          <p class="card-hint">{t.sourcesHint}</p>
        </div>
        <button type="button" class="button button-small no-print" onClick={exportCsv}>
          {systemMessages(locale).exportCsv}
        </button>
      </div>
      {matrix.lateCount > 0 && <p class="source-late">{t.lateSources({ n: matrix.lateCount })}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="table-scroll" tabIndex={0} aria-label={t.sources}>
        <table class="table source-matrix">
          <thead>
            <tr>
              <th scope="col">{t.source}</th>
              {matrix.branchIds.map((id) => (
                <th key={id} scope="col">
                  {branchOf.get(id)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="numeric">
            {matrix.rows.map(({ source, cells }) => (
              <tr key={source}>
                <th scope="row">{nameOf(source)}</th>
                {matrix.branchIds.map((id) => (
                  <AgeCell key={id} locale={locale} cell={cells.get(id)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function AgeCell({ locale, cell }: { locale: Locale; cell: SourceCell | undefined }) {
  const t = periodMessages(locale);
  if (!cell) return <td class="cell-quiet">–</td>;
  const { ageDays, rows, lastDay, isLate } = cell;
  return (
    <td title={`${t.newest}: ${formatShortDay(locale, lastDay)}`}>
      {t.days({ n: ageDays })}
      <span class="source-rows">{t.rowCount({ n: rows })}</span>
      {isLate && <span class="source-late">{t.late}</span>}
    </td>
  );
}
