import type { Queries } from '../local/database.ts';

/** Column name → its type in the database. */
export type Columns = Readonly<Record<string, string>>;
type Value = string | number | boolean | null | undefined | object;

const chunkSize = 2000;

/**
 * Insert rows in few large statements. Each column travels as one array literal, as text, which
 * both drivers hand over untouched; of the ways tried it costs the least to send and to read.
 * `computed` adds columns that the database works out from the row `r`.
 */
export async function insertRows<Name extends string>(
  database: Queries,
  table: string,
  columns: Readonly<Record<Name, string>>,
  rows: readonly Readonly<Partial<Record<Name, Value>>>[],
  computed: Columns = {},
): Promise<void> {
  const names = Object.keys(columns) as Name[];
  // An array of arrays would come apart in unnest, so those go in as text.
  const isArray = (name: Name) => columns[name].endsWith('[]');
  const given = names.map(
    (name, at) => `$${at + 1}::text::${isArray(name) ? 'text' : columns[name]}[]`,
  );
  const taken = names.map((name) => (isArray(name) ? `r.${name}::${columns[name]}` : `r.${name}`));
  const targets = [...names, ...Object.keys(computed)].join(', ');
  const sources = [...taken, ...Object.values(computed)].join(', ');
  const sql = `insert into ${table} (${targets}) select ${sources} from unnest(${given.join(', ')}) as r (${names.join(', ')})`;
  for (let start = 0; start < rows.length; start += chunkSize) {
    const chunk = rows.slice(start, start + chunkSize);
    await database.query(
      sql,
      names.map((name) => arrayLiteral(chunk.map((row) => row[name]))),
    );
  }
}

/** `arrayLiteral(['a', null, 'b c'])` is `{a,NULL,"b c"}`. */
function arrayLiteral(values: readonly Value[]): string {
  return `{${values.map(element).join(',')}}`;
}

function element(value: Value): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = textOf(value);
  return /^[\w:+.-]+$/.test(text) && text !== 'NULL' ? text : `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function textOf(value: string | object): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? arrayLiteral(value) : JSON.stringify(value);
}
