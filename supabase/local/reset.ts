import { once } from 'node:events';
import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openDataFolder, ownEntries } from './data-folder.ts';
import { openPostgres } from './database-postgres.ts';
import { readEnvironment } from './environment.ts';
import { holderOf } from './folder-lock.ts';
import { sayBoth } from './messages.ts';
import { checkPostgres, maskPassword } from './preflight.ts';
import { StackProblem } from './stack-problem.ts';

/** Ask, then delete what is ours in the data folder, and our schemas in the database when DATABASE_URL is set. */
async function reset(): Promise<void> {
  const { dataFolder, databaseUrl } = readEnvironment();
  const hasFolder = existsSync(dataFolder);
  if (!hasFolder && databaseUrl === null) return say(sayBoth('resetNothing'));
  if (hasFolder && !existsSync(join(dataFolder, 'secrets.json'))) {
    throw StackProblem.of('resetForeignFolder', { folder: dataFolder });
  }
  const pid = holderOf(dataFolder);
  if (pid !== null) throw StackProblem.of('folderInUse', { folder: dataFolder, pid });
  const targets = [
    ...(hasFolder ? [dataFolder] : []),
    ...(databaseUrl ? [maskPassword(databaseUrl)] : []),
  ];
  if (!(await isConfirmed(targets.join(', ')))) return say(sayBoth('resetKept'));

  // Locked while it goes, so that nobody starts on half of it.
  const folder = openDataFolder(dataFolder);
  try {
    if (databaseUrl) await dropSchemas(databaseUrl);
    for (const name of ownEntries) rmSync(folder.file(name), { recursive: true, force: true });
  } finally {
    folder.release();
  }
  if (readdirSync(dataFolder).length === 0) rmdirSync(dataFolder);
  say(sayBoth('resetDone'));
}

async function isConfirmed(target: string): Promise<boolean> {
  if (process.argv.includes('--yes')) return true;
  if (!process.stdin.isTTY) throw StackProblem.of('resetNeedsYes');
  process.stdout.write(`${sayBoth('resetAsk', { target })}\n[y/N] `);
  const lines = createInterface({ input: process.stdin });
  // A terminal that is closed (Ctrl-D) has not said yes.
  const [answer = ''] = await Promise.race([once(lines, 'line'), once(lines, 'close')]);
  lines.close();
  return /^y(es)?$/i.test(answer.trim());
}

async function dropSchemas(databaseUrl: string): Promise<void> {
  await checkPostgres(databaseUrl);
  const database = await openPostgres(databaseUrl);
  try {
    await database.transaction((transaction) =>
      transaction.exec(`
        drop schema if exists public, private, auth, supabase_migrations cascade;
        create schema public;
        grant usage on schema public to public`),
    );
  } finally {
    await database.close();
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

reset().catch((error: unknown) => {
  if (error instanceof StackProblem) process.stderr.write(`${error.message}\n`);
  else console.error(error);
  process.exitCode = 1;
});
