import { emptyMapping, type Mapping } from '#shared/import/mapping.ts';
import type { ImportKind, TargetField } from '#shared/import/target-field.ts';
import { getClient, rowsOf } from './client.ts';
import { DataFailure, kindOfStatus } from './data-failure.ts';

/** How files of one source are read, under the name that people gave it. */
export interface Source {
  readonly id: string;
  readonly name: string;
  readonly kind: ImportKind;
  readonly mapping: Mapping;
  readonly branchId: string | null;
}

interface Row {
  id: string;
  name: string;
  kind: ImportKind;
  mapping: Partial<Mapping>;
  branch_id: string | null;
}

/** Those of one's branches and of the chain, by name. */
export async function fetchSources(): Promise<Source[]> {
  const client = await getClient();
  const rows = await rowsOf<Row>(
    client.from('import_mappings').select('id, name, kind, mapping, branch_id').order('name'),
  );
  return rows.map(({ branch_id, mapping, ...row }) => ({
    ...row,
    branchId: branch_id,
    mapping: { ...emptyMapping, ...mapping },
  }));
}

/** Keep a source; one of the same name in the same branch is replaced. */
export async function saveSource(source: Omit<Source, 'id'>): Promise<void> {
  const client = await getClient();
  const { name, kind, branchId, mapping } = source;
  const known = (await fetchSources()).find(
    (each) => each.name === name && each.branchId === branchId,
  );
  const row = { name, kind, mapping, saved_at: new Date().toISOString() };
  const { error, status } = known
    ? await client.from('import_mappings').update(row).eq('id', known.id)
    : await client.from('import_mappings').insert({ ...row, branch_id: branchId });
  if (error) throw new DataFailure(kindOfStatus(status, error.code));
}

/** A source’s columns, as far as this file has them; the rest stays as it was guessed. */
export function fitMapping(source: Mapping, guessed: Mapping, columns: readonly string[]): Mapping {
  const there = Object.entries(source.columns).filter(([, column]) => columns.includes(column));
  const taken = new Set(there.map(([, column]) => column));
  const others = Object.entries(guessed.columns).filter(
    ([field, column]) => source.columns[field as TargetField] === undefined && !taken.has(column),
  );
  return {
    ...guessed,
    columns: Object.fromEntries([...others, ...there]),
    constants: { ...guessed.constants, ...source.constants },
    dateOrder: source.dateOrder ?? guessed.dateOrder,
    areShares: source.areShares,
  };
}
