import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Workers keep their databases for all their files (no isolation): making one costs seconds. */
export default defineConfig({
  test: {
    name: 'database',
    root: fileURLToPath(new URL('../../', import.meta.url)),
    include: ['test/database/**/*.test.ts'],
    globalSetup: ['test/database/harness/global-setup.ts'],
    pool: 'forks',
    isolate: false,
    maxWorkers: Math.min(2, availableParallelism()),
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
