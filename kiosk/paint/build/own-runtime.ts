import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const kiosk = fileURLToPath(new URL('../../', import.meta.url));
const runtime = fileURLToPath(new URL('../jsx-runtime.ts', import.meta.url));

/**
 * Give the kiosk's own files, where they are built for a browser, the runtime of `paint/` for their
 * JSX. On the server and everywhere else on the site it stays Preact's.
 */
export function ownRuntime(): Plugin {
  return {
    name: 'kiosk-own-runtime',
    enforce: 'pre',
    resolveId(source, importer) {
      const isKiosk = importer?.startsWith(kiosk) && this.environment.name === 'client';
      return source === 'preact/jsx-runtime' && isKiosk ? runtime : null;
    },
  };
}
