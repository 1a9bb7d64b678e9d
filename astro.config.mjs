import { fileURLToPath } from 'node:url';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { ownRuntime } from './kiosk/paint/build/own-runtime.ts';
import { kioskShell } from './kiosk/sw/build/kiosk-shell.ts';
import { preloadIslands } from './site/build/preload-islands.ts';
import { sharedChunks } from './site/build/shared-chunks.ts';
import { singleFile } from './site/verify/build/single-file.ts';

/** @param {string} file below site/ */
const site = (file) => fileURLToPath(new URL(`./site/${file}`, import.meta.url));

/** The static site: Chinese at /, English at /en/, both from the same page components. */
export default defineConfig({
  srcDir: './site',
  publicDir: './site/public',
  outDir: './dist',
  output: 'static',
  trailingSlash: 'always',
  integrations: [preact(), kioskShell(), singleFile(), preloadIslands()],
  i18n: {
    locales: ['zh', 'en'],
    defaultLocale: 'zh',
    routing: { prefixDefaultLocale: false },
  },
  // One small sheet per page is cheaper inline than as a request that blocks the first paint.
  build: { inlineStylesheets: 'auto' },
  devToolbar: { enabled: false },
  vite: {
    environments: {
      client: {
        build: { rolldownOptions: { output: { codeSplitting: { groups: sharedChunks } } } },
      },
    },
    plugins: [ownRuntime()],
    resolve: {
      // createClient() constructs these whether or not they are used; without them the sign-in
      // page is a third lighter.
      alias: {
        '@supabase/realtime-js': site('data/without-realtime.ts'),
        '@supabase/storage-js': site('data/without-storage.ts'),
      },
    },
  },
});
