import { useEffect, useState } from 'preact/hooks';
import { formatMoment } from '#shared/i18n/format-date.ts';
import { formatNumber } from '#shared/i18n/format-number.ts';
import { importMessages } from '#shared/i18n/import.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { ImportState } from '#shared/import/import-report.ts';
import { Notice } from '../system/Notice.tsx';
import { failureOf } from './failure.ts';
import { kindName } from './kind-words.ts';
import { fetchPastImports, type PastImport } from './past-imports.ts';

interface Props {
  locale: Locale;
  /** Asks again when it has grown. */
  changes: number;
  onOpen: (batchId: string) => void;
}

/** The last files, whatever became of them: each can be looked at, gone on with or undone. */
export function PastImports({ locale, changes, onOpen }: Props) {
  const t = importMessages(locale);
  const [past, setPast] = useState<readonly PastImport[] | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    fetchPastImports().then(
      (found) => {
        if (isGone) return;
        setPast(found);
        setFailed(null);
      },
      (error: unknown) => isGone || setFailed(failureOf(error, locale).message),
    );
    return () => {
      isGone = true;
    };
  }, [changes, locale]);
  const states: Record<ImportState, string> = {
    open: t.stateOpen,
    checked: t.stateChecked,
    committing: t.stateCommitting,
    committed: t.stateCommitted,
    undone: t.stateUndone,
  };
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

  return (
    <section class="card">
      <div class="card-head">
        <h2>{t.pastTitle}</h2>
      </div>
      {failed && (
        <Notice tone="error">
          <p>{failed}</p>
        </Notice>
      )}
      {past === null && !failed && <p class="cell-quiet">{t.loading}</p>}
      {past?.length === 0 && <p class="cell-quiet">{t.pastEmpty}</p>}
      {past !== null && past.length > 0 && (
        <table class="table past-imports">
          <thead>
            <tr>
              <th scope="col">{t.pastFile}</th>
              <th scope="col">{t.pastKind}</th>
              <th scope="col" class="cell-number">
                {t.pastRows}
              </th>
              <th scope="col">{t.pastWhen}</th>
              <th scope="col">{t.pastState}</th>
              <th scope="col">
                <span class="visually-hidden">{t.openPast}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {past.map((each) => (
              <tr key={each.id}>
                <th scope="row" class="file-name">
                  {each.fileName}
                </th>
                <td data-label={t.pastKind}>{kindName(each.kind, locale)}</td>
                <td data-label={t.pastRows} class="cell-number numeric">
                  {formatNumber(each.rowCount)}
                </td>
                <td data-label={t.pastWhen} class="numeric">
                  {formatMoment(locale, each.createdAt, timeZone)}
                </td>
                <td data-label={t.pastState}>
                  <span class={each.state === 'committing' ? 'mark mark-unfinished' : 'mark'}>
                    {states[each.state]}
                  </span>
                </td>
                <td class="cell-number">
                  <button
                    type="button"
                    class="button button-small"
                    aria-label={`${t.openPast} ${each.fileName}`}
                    onClick={() => onOpen(each.id)}
                  >
                    {t.openPast}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
