import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Stack, startStack } from '../../supabase/local/stack.ts';
import { newFolder, removeFolder } from '../local/scratch.ts';

const root = join(import.meta.dirname, '../..');
/** Today where the demo's branches are, as `npm start` takes it. */
export const demoToday = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format();

export interface SeededStack extends Stack {
  /** Stops the stack and removes its data. */
  end(): Promise<void>;
}

/**
 * The product as `npm start` runs it, on a copy of the seeded demo chain. Seeding is slow, so it is
 * done once for the sources it depends on and kept in the ignored data folder.
 */
export async function startSeededStack({ site = true } = {}): Promise<SeededStack> {
  const dataFolder = newFolder();
  cpSync(await seededTemplate(), dataFolder, { recursive: true });
  const stack = await startStack({ port: 0, dataFolder, today: demoToday, quiet: true, site });
  await answerToday(stack);
  return {
    ...stack,
    async end() {
      await stack.close();
      removeFolder(dataFolder);
    },
  };
}

async function seededTemplate(): Promise<string> {
  const folder = join(root, '.meiping/test-templates', sourceHash());
  if (existsSync(folder)) return folder;
  const unfinished = newFolder();
  const stack = await startStack({
    port: 0,
    dataFolder: unfinished,
    today: demoToday,
    quiet: true,
    site: false,
  });
  await stack.close();
  mkdirSync(join(folder, '..'), { recursive: true });
  // Another test file may have finished the same template first; theirs is as good.
  if (!existsSync(folder)) moveFolder(unfinished, folder);
  return folder;
}

function moveFolder(from: string, to: string): void {
  const beside = `${to}.${process.pid}`;
  cpSync(from, beside, { recursive: true });
  rmSync(from, { recursive: true, force: true });
  if (existsSync(to)) rmSync(beside, { recursive: true });
  else renameSync(beside, to);
}

/** What the seeded database is made of: its records become facts by the product's own rules. */
const seedSources = [
  'supabase/migrations',
  'supabase/seed',
  'functions/_shared/integrity',
  'functions/_shared/cycle',
  'functions/_shared/kpis',
  'functions/_shared/plans',
  'functions/_shared/records',
  'functions/_shared/scoring',
];

function sourceHash(): string {
  const hash = createHash('sha256').update(demoToday);
  for (const folder of seedSources) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort();
    for (const file of files.filter((name) => /\.(sql|ts)$/.test(name))) {
      hash.update(file).update(readFileSync(join(root, folder, file)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** Six answers in each branch now: on the first of a month the demo has none of the month yet. */
async function answerToday({ database }: Stack): Promise<void> {
  await database.query(`
    insert into public.responses (id, branch_id, channel, answered_at, answered_on, nps, rated_employee_ids,
        rated_roles, rated_aspects, scores, content_hash)
      select gen_random_uuid(), p.branch_id, 'phone', now(), (now() at time zone 'Asia/Shanghai')::date, 9,
        array[p.employee_id], array[p.role], array['care'], array[5], sha256('')
      from (
        select distinct on (branch_id) branch_id, employee_id, role from public.postings
        where during @> (now() at time zone 'Asia/Shanghai')::date order by branch_id, employee_id
      ) p, generate_series(1, 6)
`);
}
