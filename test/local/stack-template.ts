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
import { startStack } from '../../supabase/local/stack.ts';
import { newFolder } from './scratch.ts';

const root = join(import.meta.dirname, '../..');
/** Today where the demo's branches are, as `npm start` takes it. */
export const demoToday = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format();

/** What a data folder begins with: the schema alone, or the demo chain in it. */
export type Beginning = 'empty' | 'seeded';

/**
 * A data folder of one's own in which the first start is over. Migrating and seeding are slow, so
 * they are done once for the sources they depend on and kept in the ignored data folder.
 */
export async function copyTemplate(beginning: Beginning): Promise<string> {
  const copy = newFolder();
  cpSync(await templateOf(beginning), copy, { recursive: true });
  return copy;
}

async function templateOf(beginning: Beginning): Promise<string> {
  const name = `${beginning}-${hashOf(sources[beginning])}`;
  const folder = join(root, '.meiping/test-templates', name);
  if (existsSync(folder)) return folder;
  const unfinished = newFolder();
  const stack = await startStack({
    port: 0,
    dataFolder: unfinished,
    today: demoToday,
    seed: beginning === 'seeded',
    quiet: true,
    site: false,
  });
  await stack.close();
  mkdirSync(join(folder, '..'), { recursive: true });
  moveFolder(unfinished, folder);
  return folder;
}

/** Another test file may have finished the same template first; theirs is as good. */
function moveFolder(from: string, to: string): void {
  const beside = `${to}.${process.pid}`;
  cpSync(from, beside, { recursive: true });
  rmSync(from, { recursive: true, force: true });
  if (existsSync(to)) rmSync(beside, { recursive: true });
  else renameSync(beside, to);
}

const schema = ['supabase/migrations', 'supabase/local'];
const sources: Record<Beginning, readonly string[]> = {
  empty: schema,
  // The seed's records become facts by the product's own rules.
  seeded: [
    ...schema,
    'supabase/seed',
    'functions/_shared/integrity',
    'functions/_shared/cycle',
    'functions/_shared/kpis',
    'functions/_shared/plans',
    'functions/_shared/records',
    'functions/_shared/scoring',
  ],
};

function hashOf(folders: readonly string[]): string {
  const hash = createHash('sha256').update(demoToday);
  for (const folder of folders) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort();
    for (const file of files.filter((name) => /\.(sql|ts)$/.test(name))) {
      hash.update(file).update(readFileSync(join(root, folder, file)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
