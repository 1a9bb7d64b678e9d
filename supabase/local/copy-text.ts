import type { Cell } from './database.ts';

/** Rows in the text format of COPY, of each the columns of these names. */
export function copyText(
  names: readonly string[],
  rows: readonly Readonly<Record<string, Cell>>[],
): string {
  const lines = rows.map((row) => `${names.map((name) => field(row[name])).join('\t')}\n`);
  return lines.join('');
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
