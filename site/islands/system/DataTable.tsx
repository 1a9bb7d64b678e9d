import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { systemMessages } from '#shared/i18n/system.ts';
import {
  type TableColumn,
  type TableDefaults,
  type TableState,
  tableChanges,
  tableInSearch,
  viewRows,
} from '../../data/table-view.ts';
import { useGrowingList } from '../use-growing-list.ts';
import { useSearch } from '../use-search.ts';
import { SortHeader } from './SortHeader.tsx';
import { TableToolbar } from './TableToolbar.tsx';

export interface Column<Row> extends TableColumn<Row> {
  /** How it is shown; the value as it is when left out. */
  readonly cell?: (row: Row) => ComponentChildren;
  /** Numbers stand right, digit under digit. */
  readonly isNumber?: boolean;
  /** The one column that names the row. */
  readonly isRowHeader?: boolean;
  /** Too much for a narrow card. */
  readonly isWide?: boolean;
}

interface Props<Row> {
  locale: Locale;
  /** Its name in the address, and of the file: `people`. Unique on the page. */
  name: string;
  /** Spoken, and the title of the file. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowClass?: (row: Row) => string | undefined;
  /** Rows that stay on top in every order: the reader's own. Kept stable by the caller. */
  isPinned?: (row: Row) => boolean;
  defaults?: TableDefaults;
  /** Offer a search field; worth it from a dozen rows on. */
  hasSearch?: boolean;
  hasExport?: boolean;
  /** What stands where there are no rows at all. */
  empty?: ComponentChildren;
  /** Beside the search: pickers that belong to the table. */
  children?: ComponentChildren;
}

/** So many cards of a phone are read; who wants all of them asks. `data.css` hides the rest. */
const firstCards = 20;

/**
 * A real table: sorted by its heads, searched, kept in the address, and exported as it stands on
 * the screen. On a phone each row is a card, the first twenty until asked for more; the rest is in
 * the page for print, search and file. Rows of the page, not of the whole database.
 */
export function DataTable<Row>(props: Props<Row>) {
  const { locale, name, caption, columns, rows, rowKey, rowClass, isPinned, defaults } = props;
  const [search, changeSearch] = useSearch();
  const state = tableInSearch(search, name, columns, defaults);
  const { sort, isDescending, query } = state;
  const shown = useMemo(() => {
    const ordered = viewRows(rows, columns, { sort, isDescending, query }, locale);
    return isPinned ? pinFirst(ordered, isPinned) : ordered;
  }, [rows, columns, sort, isDescending, query, locale, isPinned]);
  const visible = useGrowingList(shown);
  const [isWhole, setIsWhole] = useState(false);
  const t = systemMessages(locale);
  const change = (next: TableState) => changeSearch(tableChanges(name, next), 'replace');
  if (rows.length === 0 && props.empty) return <>{props.empty}</>;
  return (
    <div class={`data-table${isWhole ? '' : ' data-table-short'}`}>
      <TableToolbar
        {...{ locale, name, caption, columns, rows, shown, state, change }}
        hasSearch={props.hasSearch ?? false}
        hasExport={props.hasExport ?? true}
      >
        {props.children}
      </TableToolbar>
      <table class="table">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <SortHeader key={column.key} {...{ column, state, change }} />
            ))}
          </tr>
        </thead>
        <tbody class="numeric">
          {visible.map((row) => (
            <tr key={rowKey(row)} class={rowClass?.(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length > firstCards && (
        <button
          type="button"
          class="button table-more"
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? t.showFirst({ n: firstCards }) : t.showAll({ n: shown.length })}
        </button>
      )}
    </div>
  );
}

function pinFirst<Row>(rows: readonly Row[], isPinned: (row: Row) => boolean): readonly Row[] {
  return [...rows.filter(isPinned), ...rows.filter((row) => !isPinned(row))];
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell ? column.cell(row) : (column.value(row) ?? '–');
  const className = [column.isNumber && 'cell-number', column.isWide && 'cell-wide']
    .filter(Boolean)
    .join(' ');
  if (column.isRowHeader) {
    return (
      <th scope="row" class={className}>
        {content}
      </th>
    );
  }
  return (
    <td class={className} data-title={column.title}>
      {content}
    </td>
  );
}
