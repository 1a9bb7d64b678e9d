import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const island = /(?:component|renderer)-url="\/_astro\/([\w.-]+\.js)"/g;
const staticImport = /(?:\bfrom|\bimport)\s*["']\.\/([\w.-]+\.js)["']/g;

/**
 * After Astro: name in the head of each page the scripts that its islands consist of, so that the
 * browser asks for all of them at once, and not for each when it has read the one that imports it.
 */
export function preloadIslands(): AstroIntegration {
  return {
    name: 'preload-islands',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = await readdir(folder, { recursive: true });
        for (const file of files.filter((name) => name.endsWith('.html'))) {
          await preloadIn(folder, join(folder, file));
        }
      },
    },
  };
}

async function preloadIn(folder: string, page: string): Promise<void> {
  const html = await readFile(page, 'utf8');
  const scripts = new Set<string>();
  const add = async (name: string): Promise<void> => {
    if (scripts.has(name)) return;
    scripts.add(name);
    const code = await readFile(join(folder, '_astro', name), 'utf8');
    for (const [, imported = ''] of code.matchAll(staticImport)) await add(imported);
  };
  for (const [, name = ''] of html.matchAll(island)) await add(name);
  const links = [...scripts].map((name) => `<link rel="modulepreload" href="/_astro/${name}">`);
  if (links.length > 0) await writeFile(page, html.replace('</head>', `${links.join('')}</head>`));
}
