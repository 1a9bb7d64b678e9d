import { readFile } from 'node:fs/promises';
import { bundleProgram } from './bundle-program.ts';
import { bundleWorker } from './bundle-worker.ts';
import { filesOfPages } from './files-of-pages.ts';
import { finishPage } from './finish-page.ts';
import { hashFiles } from './hash-files.ts';
import { nameBuild } from './name-build.ts';
import { writePrecache } from './write-precache.ts';

/** The pages that start without a network, below the site's folder. A page that is not there is left out. */
const pages = ['kiosk', 'en/kiosk', 'rate', 'en/rate'].map((page) => `${page}/index.html`);
const extras = ['kiosk/words.json', 'kiosk.webmanifest', 'en/kiosk.webmanifest', 'icon.svg'];

/**
 * After Astro: hold the program back behind the first paint, name the build by what is in it, list
 * its files with their hashes, and compile the worker that keeps them. Run again on the same folder
 * it gives the same result.
 */
export async function finishBuild(folder: string): Promise<string> {
  const { version } = JSON.parse(
    await readFile(new URL('../../../package.json', import.meta.url), 'utf8'),
  ) as { version: string };
  let program: Promise<string> | undefined;
  const bundleOnce = () => {
    program ??= bundleProgram(folder);
    return program;
  };
  for (const page of pages) await finishPage(folder, page, bundleOnce);
  const files = await filesOfPages(folder, [...pages, ...extras]);
  for (const page of pages) await nameBuild(folder, page, '');
  const build = `${version}-${await hashFiles(folder, files)}`;
  for (const page of pages) await nameBuild(folder, page, build);
  await bundleWorker(folder, build, await writePrecache(folder, files));
  return build;
}
