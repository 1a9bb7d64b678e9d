import { fileURLToPath } from 'node:url';
import { build as bundle } from 'vite';
import { ownRuntime } from '../../paint/build/own-runtime.ts';
import { smallest } from './smallest.ts';

/**
 * The kiosk's program as one script. Astro would share parts of it with the phone's page, and each
 * part is a request more and compresses by itself: a tenth more to download in all. Returns its
 * path below the site.
 */
export async function bundleProgram(folder: string): Promise<string> {
  const built = await bundle({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [ownRuntime()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      ...smallest,
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: {
        input: fileURLToPath(new URL('../../start.tsx', import.meta.url)),
        output: { codeSplitting: false, entryFileNames: '_astro/kiosk.[hash].js' },
      },
    },
  });
  const [output] = [built].flat();
  const entry = output && 'output' in output ? output.output.find(isEntry) : undefined;
  if (!entry) throw new Error('The kiosk has no program.');
  return `/${entry.fileName}`;
}

function isEntry(file: { readonly type: string; readonly isEntry?: boolean }): boolean {
  return file.type === 'chunk' && file.isEntry === true;
}
