import { fileURLToPath } from 'node:url';
import { build as bundle } from 'vite';
import { smallest } from './smallest.ts';

/** Compile the worker into one classic script beside the pages, with the name of its build in it. */
export async function bundleWorker(
  folder: string,
  build: string,
  precacheIntegrity: string,
): Promise<void> {
  await bundle({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: {
      __BUILD__: JSON.stringify(build),
      __PRECACHE_INTEGRITY__: JSON.stringify(precacheIntegrity),
    },
    build: {
      ...smallest,
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: {
        input: fileURLToPath(new URL('../worker.ts', import.meta.url)),
        output: { format: 'iife', entryFileNames: 'kiosk-worker.js' },
      },
    },
  });
}
