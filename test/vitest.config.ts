import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The browser comes after the others: beside their databases it would crawl. */
const inBrowser = ['test/e2e/**', 'test/chaos/**', 'test/conformance/**'];
const patience = { testTimeout: 120_000, hookTimeout: 300_000 };

// Databases, Deno and the browser are real here, so a file may take long; each runs in its own
// process, and no more of them at a time than there are cores.
export default defineConfig({
  root,
  test: {
    pool: 'forks',
    maxWorkers: Math.min(4, availableParallelism()),
    env: { LITE_TELEMETRY: '0', DO_NOT_TRACK: '1', TZ: 'UTC' },
    projects: [
      'test/database/vitest.config.ts',
      {
        extends: true,
        test: {
          name: 'no browser',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [...configDefaults.exclude, 'test/database/**', ...inBrowser],
          ...patience,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: inBrowser.map((folder) => `${folder}/*.test.ts`),
          // A page waits for half of its time, so two files share the machine; more would be late.
          maxWorkers: 2,
          // What a page is about to say takes as long as its locators would wait for it.
          expect: { poll: { timeout: 30_000 } },
          ...patience,
        },
      },
    ],
  },
});
