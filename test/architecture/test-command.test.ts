import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** The lines of a shell script that do something. */
function commandsOf(script: string): string[] {
  return script
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** What a workflow runs, line by line. */
function runsOf(workflow: string): string[] {
  return Array.from(workflow.matchAll(/^ *(?:- )?run: *(.+)$/gm), ([, command]) => command ?? '');
}

const told = /^(npm ci && npm test) +#/m.exec(read('README.md'))?.[1];

it('is told by the README, as one line to copy', () => {
  expect(told).toBe('npm ci && npm test');
});

it('is what .ci/run does, on the project’s folder and stopping at the first fault', () => {
  expect(commandsOf(read('.ci/run'))).toEqual([
    'set -euo pipefail',
    'cd "$(dirname "$0")/.."',
    told,
  ]);
});

it('is all that the workflow runs, by .ci/run, on every push and pull request', () => {
  expect(readdirSync(join(root, '.github/workflows'))).toEqual(['test.yml']);
  const workflow = read('.github/workflows/test.yml');
  expect(runsOf(workflow)).toEqual(['bash .ci/run']);
  expect(workflow).toMatch(/^on: \[push, pull_request\]$/m);
  expect(workflow).not.toMatch(/continue-on-error|\bif:/);
});

it('runs everything: `npm test` without arguments is test/run.ts without arguments', () => {
  expect(JSON.parse(read('package.json')).scripts.test).toBe('node test/run.ts');
});
