import type { ComponentChildren } from 'preact';
import type { Locale } from '#shared/i18n/locale.ts';
import { systemMessages } from '#shared/i18n/system.ts';
import { downloadCsv, toCsv } from '../../data/csv.ts';
import { type TableState, tableFile } from '../../data/table-view.ts';
import type { Column } from './DataTable.tsx';

interface Props<Row> {
  locale: Locale;
  name: string;
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  shown: readonly Row[];
  state: TableState;
  change: (state: TableState) => void;
  hasSearch: boolean;
  hasExport: boolean;
  children?: ComponentChildren;
}

/** Search, count, order (on a phone, where the heads are away) and the file of what is shown. */
export function TableToolbar<Row>(props: Props<Row>) {
  const { locale, name, columns, rows, shown, state, change, hasSearch, hasExport } = props;
  const t = systemMessages(locale);
  const sortable = columns.filter(({ isFixed }) => !isFixed);
  const isFiltered = shown.length !== rows.length;
  return (
    <>
      <div class="table-toolbar">
        {hasSearch && (
          <input
            class="input"
            type="search"
            placeholder={t.search}
            aria-label={t.search}
            value={state.query}
            onInput={(event) => change({ ...state, query: event.currentTarget.value })}
          />
        )}
        {props.children}
        <p class="table-count numeric" role="status">
          {isFiltered
            ? t.rowCountOf({ shown: shown.length, all: rows.length })
            : t.rowCount({ n: rows.length })}
        </p>
        {hasExport && (
          <button
            type="button"
            class="button button-small"
            onClick={() => downloadCsv(`meiping-${name}.csv`, toCsv(tableFile(shown, columns)))}
          >
            {t.exportCsv}
          </button>
        )}
        {sortable.length > 1 && (
          <div class="table-order">
            <select
              class="select"
              aria-label={t.sortBy}
              value={state.sort ?? ''}
              onChange={(event) => change({ ...state, sort: event.currentTarget.value })}
            >
              {state.sort === null && <option value="">{t.sortBy}</option>}
              {sortable.map(({ key, title }) => (
                <option key={key} value={key}>
                  {title}
                </option>
              ))}
            </select>
            <button
              type="button"
              class="button"
              disabled={state.sort === null}
              onClick={() => change({ ...state, isDescending: !state.isDescending })}
            >
              {state.isDescending ? t.descending : t.ascending}
            </button>
          </div>
        )}
      </div>
      {shown.length === 0 && (
        <div class="table-none">
          <p>{state.query ? t.noMatch({ text: state.query }) : t.noRows}</p>
          {state.query && (
            <button
              type="button"
              class="button button-small"
              onClick={() => change({ ...state, query: '' })}
            >
              {t.clear}
            </button>
          )}
        </div>
      )}
    </>
  );
}
