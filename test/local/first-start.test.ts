import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stampFile } from '../../supabase/local/build-site.ts';
import { label } from '../../supabase/local/messages.ts';
import { runAtTerminal } from './run-script.ts';
import { eventually, newFolder, removeFolder } from './scratch.ts';
import { screensOf } from './terminal-screen.ts';

const steps = ['stepDatabase', 'stepMigrations', 'stepSeed', 'stepFunctions', 'stepBuild'] as const;
type Step = (typeof steps)[number];

let folder: string;
/** What the terminal shows from redraw to redraw, and what is written when all of it is over. */
let screens: string[][];
let summary: string;

// Everything a first start does, once: it builds, migrates and seeds on the real programs.
beforeAll(async () => {
  folder = newFolder();
  const start = runAtTerminal('start.mjs', { MEIPING_DATA: folder, PORT: '0' });
  const isReady = () => {
    // Whatever dist/ was made of, and by whom meanwhile: this start does not know, and has to build.
    if (!/\[\w+\] /.test(start.said.text)) rmSync(stampFile, { force: true });
    return start.said.text.includes('npm run reset') || start.child.exitCode !== null;
  };
  const isUp = await eventually(isReady, 280_000);
  start.child.kill('SIGTERM');
  expect(isUp).toBe(true);
  const { text } = await start.ended;
  const end = text.indexOf('\n美评已就绪');
  screens = screensOf(text.slice(0, end), 80);
  summary = text.slice(end);
}, 300_000);
afterAll(() => removeFolder(folder));

/** What the line of a step said while it ran, one after the other. */
function linesOf(step: Step): string[] {
  const lines = screens.flat().filter((line) => /^[⠀-⣿] /.test(line) && line.includes(label(step)));
  return lines.filter((line, place) => line !== lines[place - 1]);
}

/** The shares that were shown, in per cent. */
function sharesOf(step: Step): number[] {
  const shares = linesOf(step).flatMap((line) => / (\d+) % /.exec(line)?.[1] ?? []);
  return shares.map(Number);
}

it('shows each step while it runs, and leaves each once when it is over', () => {
  for (const step of steps) {
    expect(linesOf(step).length, step).toBeGreaterThan(0);
    const over = new RegExp(`^✔ ${label(step)} \\d+\\.\\d s$`);
    expect(
      screens.at(-1)?.filter((line) => over.test(line)),
      step,
    ).toHaveLength(1);
  }
  expect(screens.at(-1)).toHaveLength(steps.length);
});

it.each(['stepMigrations', 'stepSeed'] as const)('counts up while %s goes on', (step) => {
  const shares = sharesOf(step);
  expect(new Set(shares).size).toBeGreaterThanOrEqual(4);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect(Math.min(...shares)).toBeLessThan(30);
  expect(Math.max(...shares)).toBeGreaterThan(60);
});

it('names the migration, the month of the demo and what the build is doing', () => {
  expect(linesOf('stepMigrations').join()).toMatch(/ \d{14}_[a-z_]+\.sql/);
  expect(linesOf('stepSeed').join()).toMatch(/ % \d+\.\d s 20\d\d-\d\d/);
  expect(linesOf('stepBuild').join()).toMatch(/ \d+\.\d s \S+ \[\w+\] /);
});

it('ends with the address, the sign-ins and the codes, and nothing drawn over them', () => {
  expect(summary).not.toContain('\x1b[');
  expect(summary).toMatch(/ready in \d+\.\d s/);
  expect(summary).toMatch(/http:\/\/127\.0\.0\.1:\d+\//);
  expect(summary).toContain(label('signIns'));
  expect(summary).toContain(label('pairingCode'));
});
