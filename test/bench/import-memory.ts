/**
 * Stream 100,000 answers through `import-records` on the whole stack and say how fast it was and
 * how much memory the functions' process took at its peak (Linux: VmHWM).
 *
 * `node test/bench/import-memory.ts [rows]`; ends with status 1 above the limit of 256 MB.
 * On PGlite, or on the empty Postgres that DATABASE_URL names.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportReport } from '#shared/import/import-report.ts';
import { emptyMapping } from '#shared/import/mapping.ts';
import { startStack } from '../../supabase/local/stack.ts';

const rows = 100_000;
const limitMb = 256;
const columns = { externalId: 'id', answeredOn: 'date', nps: 'nps', comment: 'why' };

export interface ImportFigures {
  readonly rows: number;
  readonly bytes: number;
  readonly checkRowsPerSecond: number;
  readonly commitRowsPerSecond: number;
  readonly undoRowsPerSecond: number;
  readonly idleMb: number;
  readonly peakMb: number;
}

/** A comment a row, so that a row is as long as a real one (about 100 bytes). */
function* file(): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = 'id,date,nps,why\r\n';
  for (let row = 0; row < rows; row++) {
    const day = String(1 + (row % 28)).padStart(2, '0');
    text += `R-${String(row).padStart(7, '0')},2026-01-${day},${row % 11},"第 ${row} 位顾客：讲解清楚，等候时间短"\r\n`;
    if (text.length > 60_000) {
      yield encoder.encode(text);
      text = '';
    }
  }
  yield encoder.encode(text);
}

/** The peak resident memory of a process in MB; null where the system does not tell. */
function peakMbOf(pid: number | null): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
  } catch {
    return null;
  }
}

export async function measureImport(): Promise<ImportFigures> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'meiping-import-bench-'));
  const databaseUrl = process.env.DATABASE_URL ?? null;
  const stack = await startStack({
    port: 0,
    dataFolder,
    databaseUrl,
    seed: false,
    site: false,
    quiet: true,
  });
  try {
    const signUp = await fetch(`${stack.url}/auth/v1/signup`, {
      method: 'POST',
      headers: { apikey: stack.secrets.publishableKey, 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'hua@example.test', password: 'correct horse battery' }),
    });
    const { access_token: token, user } = (await signUp.json()) as {
      access_token: string;
      user: { id: string };
    };
    await stack.database.query("insert into public.memberships (user_id, role) values ($1, 'hq')", [
      user.id,
    ]);
    const [branch] = (await stack.database.query(
      "insert into public.branches (code, name_zh, name_en) values ('SH-JA', '静安', 'Jing’an') returning id",
    )) as [{ id: string }];
    const ask = (path: string, init: RequestInit & { duplex?: 'half' }) =>
      fetch(`${stack.url}/functions/v1/import-records${path}`, {
        ...init,
        headers: { authorization: `Bearer ${token}`, ...init.headers },
      });
    const opened = await ask('', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        kind: 'responses',
        fileName: 'bench.csv',
        clientToken: crypto.randomUUID(),
        branchId: branch.id,
        createBranches: false,
        mapping: { ...emptyMapping, columns },
      }),
    });
    const { batchId } = (await opened.json()) as { batchId: string };
    const pid = stack.functions.pid();
    const idleMb = peakMbOf(pid) ?? 0;

    let bytes = 0;
    const pieces = file();
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const { done, value } = pieces.next();
        if (done) return controller.close();
        bytes += value.byteLength;
        controller.enqueue(value);
      },
    });
    const timed = async (init: RequestInit & { duplex?: 'half' }, path: string) => {
      const from = performance.now();
      const lines = (await (await ask(`/${batchId}${path}`, init)).text()).trim().split('\n');
      const last = JSON.parse(lines.at(-1) ?? '{}') as { report?: ImportReport };
      if (last.report?.newRowCount !== rows) throw new Error(`unexpected end: ${lines.at(-1)}`);
      return Math.round((rows * 1000) / (performance.now() - from));
    };
    const checkRowsPerSecond = await timed({ method: 'PUT', body, duplex: 'half' }, '/file');
    const commitRowsPerSecond = await timed({ method: 'POST' }, '/commit');
    const undoRowsPerSecond = await timed({ method: 'POST' }, '/undo');
    if (stack.functions.pid() !== pid) throw new Error('the functions were restarted meanwhile');
    const peakMb = peakMbOf(pid) ?? 0;
    return {
      rows,
      bytes,
      checkRowsPerSecond,
      commitRowsPerSecond,
      undoRowsPerSecond,
      idleMb,
      peakMb,
    };
  } finally {
    await stack.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const figures = await measureImport();
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  if (figures.peakMb > limitMb) process.exitCode = 1;
}
