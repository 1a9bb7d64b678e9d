import type { Queries } from '../local/database.ts';

/**
 * Write to tables without their foreign keys, and add those again afterwards: the database then checks
 * all rows of a key at once, in a tenth of the time that row by row takes. As pg_restore does; within
 * a transaction nobody ever sees the tables without.
 *
 * @throws whatever `write` throws, and where a row refers to nothing
 */
export async function withoutForeignKeys(
  database: Queries,
  tables: readonly string[],
  write: () => Promise<void>,
): Promise<void> {
  const keys = await database.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as "table", quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and conparentid = 0 and conrelid = any ($1::text[]::regclass[])`,
    [`{${tables.join(',')}}`],
  );
  const change = (verb: (key: (typeof keys)[number]) => string) =>
    database.exec(keys.map((key) => `alter table ${key.table} ${verb(key)};`).join('\n'));
  await change(({ name }) => `drop constraint ${name}`);
  await write();
  await change(({ name, definition }) => `add constraint ${name} ${definition}`);
}
