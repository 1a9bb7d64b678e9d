/**
 * Rows per second of clinic records, from a CSV file to written records, against Postgres COPY of the
 * same rows into a table of the same shape, in one run on one native Postgres; and rows per second of
 * deriving facts from them.
 *
 * `node test/bench/import-records.ts [rows]`. The reading is the product's own code in this process;
 * staging, check and commit are the database calls that the function makes, without the gateway.
 */
import { parse } from 'csv-parse';
import type { CsvParse } from '#shared/import/csv-parser.ts';
import { guessMapping } from '#shared/import/guess-mapping.ts';
import { readTable } from '#shared/import/read-table.ts';
import { arrangeDirectory, type DirectoryData } from '#shared/import/records/directory.ts';
import { recordReader } from '#shared/import/records/read-record.ts';
import { deriveMeasurements } from '#shared/records/derive-measurements.ts';
import type { ClinicRecord } from '#shared/records/record.ts';
import { createChain, openBenchPostgres } from './postgres-bench.ts';

const columns = ['预约编号', '预约日期', '预约人', '预约状态', '顾客卡号'];
const rowsPerCall = 1000;

function* file(rows: number): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = `${columns.join(',')}\n`;
  for (let row = 0; row < rows; row++) {
    const day = String(1 + (row % 28)).padStart(2, '0');
    const person = `E${1 + ((row * 5) % 15)}`;
    text += `A-${row},2026-01-${day} 10:${String(row % 60).padStart(2, '0')},${person},${row % 3 ? '已到院' : '未到院'},${80_000 + (row % 5000)}\n`;
    if (text.length > 60_000) {
      yield encoder.encode(text);
      text = '';
    }
  }
  yield encoder.encode(text);
}

export async function benchRecordImport(rows = 50_000) {
  const postgres = await openBenchPostgres();
  const { sql } = postgres;
  try {
    await createChain(sql);
    const [branch] = await sql<{ id: string }[]>`select id from public.branches where code = 'B1'`;
    const home = branch?.id ?? '';
    const [batch] = await sql<{ id: string }[]>`
      insert into public.import_batches (kind, branch_id, file_name, client_token, mapping)
      values ('appointment', ${home}, 'bench.csv', gen_random_uuid(), '{}') returning id`;
    const id = batch?.id ?? '';
    const [found] = await sql<{ d: DirectoryData }[]>`select private.directory_of(${home}) as d`;
    if (!found) throw new Error('no directory');

    const timed = async (work: () => Promise<unknown>) => {
      const from = performance.now();
      await work();
      return performance.now() - from;
    };
    const read = async () => {
      const pieces = (async function* () {
        yield* file(rows);
      })();
      const table = await readTable(pieces, {
        encoding: 'auto',
        delimiter: null,
        parse: parse as CsvParse,
      });
      const mapping = guessMapping('appointment', {
        columns: table.columns,
        rows: [],
        encoding: 'auto',
        delimiter: null,
      });
      const reader = recordReader('appointment', mapping, table.columns, {
        directory: arrangeDirectory(found.d),
        homeId: home,
        lastDay: '2027-01-01',
      });
      return { table, reader };
    };
    let readMs = 0;
    const stageMs = await timed(async () => {
      const { table, reader } = await read();
      let waiting: object[] = [];
      const flush = async () => {
        await sql`select private.keep_record_rows(${id}, ${JSON.stringify(waiting)}::text::jsonb)`;
        waiting = [];
      };
      for await (const batchRows of table.rows) {
        const from = performance.now();
        for (const row of batchRows) waiting.push(...reader(row));
        readMs += performance.now() - from;
        if (waiting.length >= rowsPerCall) await flush();
      }
      if (waiting.length > 0) await flush();
    });
    const checkMs = await timed(
      () => sql`select private.check_record_rows(b) from public.import_batches b where id = ${id}`,
    );
    const commitMs = await timed(async () => {
      for (let left = 1; left > 0; ) {
        const [step] = await sql<{ s: { remaining: number } }[]>`
          select private.commit_record_rows(b, ${rowsPerCall}) as s from public.import_batches b where id = ${id}`;
        left = step?.s.remaining ?? 0;
      }
    });
    const [kept] = await sql<
      { n: number }[]
    >`select count(*)::int as n from public.records where import_batch_id = ${id}`;
    if (kept?.n !== rows) throw new Error(`${kept?.n} of ${rows} records are there`);

    // The limit: the finished rows, with every value worked out, into a table with the same keys.
    await sql.unsafe('create table bench_copy (like public.records including all)');
    const lines = await sql<{ line: string }[]>`
      select concat_ws(E'\t', id, coalesce(import_batch_id::text, '\\N'), branch_id, kind, external_id, coalesce(employee_id::text, '\\N'), '\\N',
        customer_ref, occurred_at, occurred_on, content, '\\N') as line from public.records where import_batch_id = ${id}`;
    const text = lines.map(({ line }) => `${line}\n`);
    const copyMs = await timed(async () => {
      const sink =
        await sql`copy bench_copy (id, import_batch_id, branch_id, kind, external_id, employee_id, visit_id, customer_ref,
        occurred_at, occurred_on, content, visit_number) from stdin`.writable();
      for (let from = 0; from < text.length; from += 1000)
        sink.write(text.slice(from, from + 1000).join(''));
      await new Promise<void>((resolve, reject) => {
        sink.on('error', reject);
        sink.on('finish', () => resolve());
        sink.end();
      });
    });
    const [copied] = await sql<{ n: number }[]>`select count(*)::int as n from bench_copy`;
    if (copied?.n !== rows) throw new Error(`COPY wrote ${copied?.n} of ${rows}`);

    const undoMs = await timed(
      () =>
        sql`select private.undo_record_rows(b, 1000000) from public.import_batches b where id = ${id}`,
    );
    const derivation = deriveSpeed(rows, home, found.d);
    const total = stageMs + checkMs + commitMs;
    const perSecond = (ms: number) => Math.round((rows * 1000) / ms);
    return {
      rows,
      importRowsPerSecond: perSecond(total),
      readOnlyRowsPerSecond: perSecond(readMs),
      stageRowsPerSecond: perSecond(stageMs),
      checkRowsPerSecond: perSecond(checkMs),
      commitRowsPerSecond: perSecond(commitMs),
      undoRowsPerSecond: perSecond(undoMs),
      copyRowsPerSecond: perSecond(copyMs),
      timesSlowerThanCopy: Number((total / copyMs).toFixed(1)),
      derivationRowsPerSecond: derivation,
    };
  } finally {
    await postgres.close();
  }
}

/** Of four kinds that look at each other: consultations, their deals, follow-ups and appointments. */
function deriveSpeed(rows: number, branchId: string, { employees }: DirectoryData): number {
  const postings = employees.flatMap(({ id, postings: own }) =>
    own.map((posting) => ({ employeeId: id, ...posting })),
  );
  const records = Array.from({ length: rows }, (_, row): ClinicRecord => {
    const employeeId = employees[row % employees.length]?.id ?? '';
    const at = new Date(Date.UTC(2026, 0, 1) + (row % 20_000) * 600_000).toISOString();
    const head = {
      externalId: String(row),
      branchId,
      employeeId,
      visitId: null,
      customerRef: `c${Math.floor(row / 4)}`,
      occurredAt: at,
    };
    if (row % 4 === 0)
      return {
        ...head,
        kind: 'consultation',
        content: { isFirstVisit: true, outcome: 'deal', failureReason: null },
      };
    if (row % 4 === 1)
      return {
        ...head,
        kind: 'deal',
        content: {
          amountFen: 120_000,
          staff: [{ employeeId, shareBp: 10_000 }],
          paidAt: at,
          refund: null,
        },
      };
    if (row % 4 === 2)
      return {
        ...head,
        kind: 'appointment',
        content: { bookedAt: at, at, arrivedAt: at, cancelledAt: null },
      };
    return {
      ...head,
      kind: 'follow_up',
      content: {
        assigneeId: employeeId,
        executorId: employeeId,
        type: 'satisfaction',
        node: null,
        procedureId: null,
        dueAt: at,
        doneAt: at,
      },
    };
  });
  const hours = ['09:00', '20:00'] as const;
  const week = {
    mon: hours,
    tue: hours,
    wed: hours,
    thu: hours,
    fri: hours,
    sat: hours,
    sun: hours,
  };
  const branches = new Map([
    [branchId, { timeZone: 'Asia/Shanghai', openingHours: week, specialDays: {} }],
  ]);
  const from = performance.now();
  const { measurements } = deriveMeasurements({
    branches,
    postings,
    records,
    asOf: '2027-01-01T00:00:00Z',
  });
  if (measurements.length < rows)
    throw new Error(`only ${measurements.length} facts of ${rows} records`);
  return Math.round((rows * 1000) / (performance.now() - from));
}

if (import.meta.main) {
  const figures = await benchRecordImport(Number(process.argv[2] ?? 50_000));
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
}
