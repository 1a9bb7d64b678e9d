import type { TableState } from '../../data/table-view.ts';
import type { Column } from './DataTable.tsx';

interface Props<Row> {
  column: Column<Row>;
  state: TableState;
  change: (state: TableState) => void;
}

/** A column's head: a button that sorts, and turns the order when pressed again. */
export function SortHeader<Row>({ column, state, change }: Props<Row>) {
  const { key, title, isNumber, isFixed, isWide } = column;
  const className = [isNumber && 'cell-number', isWide && 'cell-wide'].filter(Boolean).join(' ');
  if (isFixed) {
    return (
      <th scope="col" class={className}>
        {title}
      </th>
    );
  }
  const isSorted = state.sort === key;
  // The first press on a number asks for the most, on a name for the first.
  const isDescending = isSorted ? !state.isDescending : isNumber === true;
  return (
    <th
      scope="col"
      class={className}
      aria-sort={!isSorted ? 'none' : state.isDescending ? 'descending' : 'ascending'}
    >
      <button
        type="button"
        class="sort"
        onClick={() => change({ ...state, sort: key, isDescending })}
      >
        {title}
        <svg class="sort-mark" viewBox="0 0 10 14" aria-hidden="true">
          <path class="sort-up" d="M5 1 9 6H1z" />
          <path class="sort-down" d="M5 13 1 8h8z" />
        </svg>
      </button>
    </th>
  );
}
