import type { Locale } from '#shared/i18n/locale.ts';
import { collatorOf } from './collator.ts';
import type { CsvCell } from './csv.ts';

/** A column of a table as far as order, search and file are concerned. */
export interface TableColumn<Row> {
  /** Its name in the address. */
  readonly key: string;
  readonly title: string;
  /** What is sorted by, searched in and written to the file. Null where there is nothing to say. */
  readonly value: (row: Row) => string | number | null;
  /** Where a cell shows more than one thing: the columns of the file instead of the one value. */
  readonly file?: readonly { readonly title: string; readonly value: (row: Row) => CsvCell }[];
  /** Not offered for sorting, such as a sparkline. */
  readonly isFixed?: boolean;
}

export interface TableState {
  readonly sort: string | null;
  readonly isDescending: boolean;
  readonly query: string;
}

/** What stands where nothing was chosen. */
export interface TableDefaults {
  readonly sort?: string;
  readonly isDescending?: boolean;
}

/**
 * A table's order and search in the address: `?people.sort=-nps&people.q=li`. A column that does
 * not exist (any more) is the default order.
 */
export function tableInSearch<Row>(
  search: string,
  name: string,
  columns: readonly TableColumn<Row>[],
  defaults: TableDefaults = {},
): TableState {
  const parameters = new URLSearchParams(search);
  const wanted = parameters.get(`${name}.sort`);
  const key = wanted?.replace(/^-/, '');
  const query = parameters.get(`${name}.q`) ?? '';
  if (wanted && columns.some((column) => column.key === key && !column.isFixed)) {
    return { sort: key ?? null, isDescending: wanted.startsWith('-'), query };
  }
  return { sort: defaults.sort ?? null, isDescending: defaults.isDescending ?? false, query };
}

/** The changes of the address that lead to a state: `tableInSearch` reads them back. */
export function tableChanges(name: string, state: TableState): Record<string, string | null> {
  return {
    [`${name}.sort`]: state.sort && `${state.isDescending ? '-' : ''}${state.sort}`,
    [`${name}.q`]: state.query || null,
  };
}

/**
 * The rows that are shown, in their order. Rows without a value stand at the end in both
 * directions: they are neither the best nor the worst. Equal ones keep the order they came in.
 */
export function viewRows<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  { sort, isDescending, query }: TableState,
  locale: Locale,
): readonly Row[] {
  const text = query.trim().toLowerCase();
  const found = text
    ? rows.filter((row) =>
        columns.some((column) =>
          String(column.value(row) ?? '')
            .toLowerCase()
            .includes(text),
        ),
      )
    : rows;
  const column = columns.find(({ key }) => key === sort);
  if (!column) return found;
  const { compare } = collatorOf(locale);
  const direction = isDescending ? -1 : 1;
  return [...found].sort((left, right) => {
    const [a, b] = [column.value(left), column.value(right)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const order =
      typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
    return direction * order;
  });
}

/** The file of a table: the given rows in their order, under the titles of the screen. */
export function tableFile<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
): CsvCell[][] {
  const parts = columns.flatMap(
    ({ title, value, file }): { title: string; value: (row: Row) => CsvCell }[] =>
      file ? [...file] : [{ title, value }],
  );
  return [
    parts.map(({ title }) => title),
    ...rows.map((row) => parts.map(({ value }) => value(row))),
  ];
}
