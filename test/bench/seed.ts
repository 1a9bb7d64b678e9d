import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyMigrations, createSystemSchema, openPglite } from '../../supabase/local/migrate.ts';
import { seedDemo } from '../../supabase/seed/seed.ts';
import { round, spreadOf } from './measure.ts';

const rounds = 5;

/** The demo chain into an empty PGlite in a folder, as the first start does it. */
export async function benchSeed() {
  const runs: Awaited<ReturnType<typeof seedOnce>>[] = [];
  for (let turn = 0; turn < rounds; turn++) runs.push(await seedOnce());
  const seconds = spreadOf(runs.map((run) => run.seconds));
  const { ratings = 0, rows = 0 } = runs[0] ?? {};
  return { rounds, seconds, ratings, rows, rowsPerSecond: round(rows / seconds.median) };
}

async function seedOnce() {
  const folder = mkdtempSync(join(tmpdir(), 'meiping-seed-'));
  const database = await openPglite(folder);
  try {
    await createSystemSchema(database);
    await applyMigrations(database);
    const began = performance.now();
    await seedDemo(database, { today: '2026-11-23' });
    const seconds = (performance.now() - began) / 1_000;
    const [counts] = await database.query<{ rows: number; ratings: number }>(`
      select (select count(*) from public.measurements where measure = 'rating')::int as ratings,
        ((select count(*) from public.visits) + (select count(*) from public.visit_staff)
        + (select count(*) from public.responses) + (select count(*) from public.measurements)
        + (select count(*) from public.records))::int as rows`);
    return { seconds, ...counts };
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
