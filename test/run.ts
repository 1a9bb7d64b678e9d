/**
 * Everything `npm test` checks, in the order in which a mistake is cheapest to hear of.
 * `npm run check` stops before the tests. Arguments after `--` go to Vitest, which then runs alone.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { ensureBrowser } from './e2e/browser.ts';

interface Step {
  name: string;
  command: string[];
}

// What runs in Deno: the functions, and the two files of the local stack that serve them.
const denoEntries = readdirSync('functions', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
  .map((entry) => `functions/${entry.name}/index.ts`)
  .concat('supabase/local/functions-server.ts', 'supabase/local/functions-worker.ts');

const checks: Step[] = [
  {
    name: 'format and lint',
    command: ['biome', 'ci', '--error-on-warnings', '.'],
  },
  { name: 'types: pure heart', command: ['tsc', '-p', 'functions/_shared'] },
  { name: 'types: stack and seed', command: ['tsc', '-p', 'supabase'] },
  { name: 'types: tests', command: ['tsc', '-p', 'test'] },
  { name: 'types: service worker', command: ['tsc', '-p', 'kiosk/sw'] },
  { name: 'types: kiosk build', command: ['tsc', '-p', 'kiosk/sw/build'] },
  { name: 'types: site build', command: ['tsc', '-p', 'site/build'] },
  { name: 'types: verify page', command: ['tsc', '-p', 'site/verify/build'] },
  {
    name: 'types: site and kiosk',
    command: ['astro', 'check', '--minimumSeverity', 'warning'],
  },
  {
    name: 'types: functions',
    command: [
      'deno',
      'check',
      '--config=functions/deno.json',
      '--node-modules-dir=manual',
      ...denoEntries,
    ],
  },
];

function run({ name, command }: Step): boolean {
  process.stdout.write(`\n── ${name}\n`);
  const [program = '', ...rest] = command;
  const { status, error } = spawnSync(program, rest, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '' },
  });
  if (error) process.stdout.write(`${error.message}\n`);
  return status === 0;
}

const [mode, ...rest] = process.argv.slice(2);
const vitest = ['vitest', 'run', '--config', 'test/vitest.config.ts'];

if (mode !== undefined && mode !== 'check') {
  process.exit(run({ name: 'tests', command: [...vitest, mode, ...rest] }) ? 0 : 1);
}

const failed = checks.filter((step) => !run(step)).map((step) => step.name);
if (mode !== 'check') {
  process.env.CHROMIUM_PATH = ensureBrowser();
  const tests: Step[] = [
    { name: 'tests', command: [...vitest, '--project', 'database', '--project', 'no browser'] },
    { name: 'tests in the browser', command: [...vitest, '--project', 'browser'] },
  ];
  failed.push(...tests.filter((step) => !run(step)).map((step) => step.name));
  checks.push(...tests);
}
const steps = checks.length;
if (failed.length > 0) process.stdout.write(`\nfailed: ${failed.join(', ')}\n`);
process.stdout.write(`\nsteps: ${steps - failed.length} passed, ${failed.length} failed\n`);
process.exit(failed.length === 0 ? 0 : 1);
