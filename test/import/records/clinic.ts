import { guessMapping } from '#shared/import/guess-mapping.ts';
import { emptyMapping, type Mapping } from '#shared/import/mapping.ts';
import { arrangeDirectory, type DirectoryData } from '#shared/import/records/directory.ts';
import { recordReader } from '#shared/import/records/read-record.ts';
import type { StagedRecord } from '#shared/import/records/staged-record.ts';
import type { StaffRole } from '#shared/kpis/staff-role.ts';
import type { RecordKind } from '#shared/records/record-kind.ts';

const person = (id: string, code: string, name: string, role: StaffRole, branchId = 'ja') => ({
  id,
  code,
  name,
  postings: [{ branchId, role, from: '2025-01-01', until: null }],
});

/** Two branches, the five roles in Jing'an and one consultant in Xuhui, who shares a name. */
export const directoryData: DirectoryData = {
  branches: [
    { id: 'ja', code: 'SH-JA', nameZh: '静安', nameEn: 'Jing’an', timeZone: 'Asia/Shanghai' },
    { id: 'xh', code: 'SH-XH', nameZh: '徐汇', nameEn: 'Xuhui', timeZone: 'Asia/Shanghai' },
  ],
  employees: [
    person('chen', 'E001', '陈晨', 'consultant'),
    person('zhou', 'E002', '周医生', 'doctor'),
    person('sun', 'E003', '孙护士', 'nurse'),
    person('ma', 'E004', '马市场', 'marketing'),
    person('ke', 'E005', '客小服', 'service'),
    person('fang', '007', '王芳', 'consultant'),
    person('fang2', 'X02', '王芳', 'consultant', 'xh'),
    {
      ...person('tang', 'E008', '唐', 'nurse'),
      postings: [
        { branchId: 'ja', role: 'nurse', from: '2025-01-01', until: '2026-01-05' },
        { branchId: 'xh', role: 'nurse', from: '2026-01-05', until: null },
      ],
    },
  ],
  treatments: [
    { id: 't1', code: 'T01', nameZh: '水光针', nameEn: 'Skin booster', category: 'injection' },
  ],
};

interface Options {
  readonly homeId?: string | null;
  readonly mapping?: Partial<Mapping>;
}

/** Read a table whose header is recognised by itself. */
export function readRecords(
  kind: RecordKind,
  table: readonly (readonly string[])[],
  { homeId = 'ja', mapping = {} }: Options = {},
): StagedRecord[] {
  const [columns = [], ...cells] = table;
  const rows = cells.map((row, place) => ({ line: place + 2, cells: row }));
  const sample = { columns, rows, encoding: 'auto', delimiter: null } as const;
  const read = recordReader(
    kind,
    { ...emptyMapping, ...guessMapping(kind, sample), ...mapping },
    columns,
    { directory: arrangeDirectory(directoryData), homeId, lastDay: '2026-02-01' },
  );
  return rows.flatMap((row) => [...read(row)]);
}

/** One record from named cells; fails when the row is bad. */
export function readOne(
  kind: RecordKind,
  cells: Readonly<Record<string, string>>,
  options?: Options,
) {
  const [record] = readRecords(kind, [Object.keys(cells), Object.values(cells)], options);
  if (!record?.content) throw new Error(JSON.stringify(record?.problems));
  return {
    ...record.content,
    content: record.content.content as Record<string, unknown>,
    secrets: record.secrets,
    notices: record.notices,
  };
}

/** What is wrong with a row: “field code value”. */
export function faults(
  kind: RecordKind,
  cells: Readonly<Record<string, string>>,
  options?: Options,
): string[] {
  const records = readRecords(kind, [Object.keys(cells), Object.values(cells)], options);
  return records.flatMap(({ problems }) =>
    problems.map(({ column, code, value }) => `${column} ${code} ${value}`),
  );
}
