/** Rows of one table, written out as COPY reads them: strings travel between threads at no cost. */
export interface Batch {
  /** The table and its columns. */
  readonly target: string;
  readonly text: string;
}

/** What goes into a column: an array into one of an array type, any other object as JSON. */
export type Cell = string | number | boolean | object | null | undefined;

/** The first row names the columns. */
export function batchOf(table: string, rows: readonly Readonly<Record<string, Cell>>[]): Batch {
  const names = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => `${names.map((name) => field(row[name])).join('\t')}\n`);
  return {
    target: names.length > 0 ? `${table} (${names.join(', ')})` : table,
    text: lines.join(''),
  };
}

const signs: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

function field(cell: Cell): string {
  if (cell === null || cell === undefined) return '\\N';
  const text = textOf(cell);
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => signs[sign] ?? '') : text;
}

function textOf(cell: string | number | boolean | object): string {
  if (typeof cell !== 'object') return String(cell);
  return Array.isArray(cell) ? `{${cell.map(element).join(',')}}` : JSON.stringify(cell);
}

/** `a` or `"b c"`, as an array of Postgres has it. */
function element(value: string | number): string {
  const text = String(value);
  return /^[\w.-]+$/.test(text) && text !== 'NULL' ? text : `"${text.replace(/["\\]/g, '\\$&')}"`;
}
