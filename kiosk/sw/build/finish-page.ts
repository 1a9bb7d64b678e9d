import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editFile } from './edit-file.ts';
import { importedScripts } from './imported-scripts.ts';

const programTag = /<script type="module" src="(\/_astro\/[^"]+\.js)"><\/script>/;

/**
 * A page with `data-boot` begins by itself: its program is only announced, with every package it
 * imports, and `kiosk/boot.ts` runs it after the first paint. The program comes first in the list,
 * which is how the boot knows it.
 */
export function finishPage(folder: string, page: string): Promise<void> {
  return editFile(folder, page, async (html) => {
    const program = html.includes('data-boot') ? programTag.exec(html)?.[1] : undefined;
    if (program === undefined) return html;
    const read = (path: string) => readFile(join(folder, path), 'utf8');
    const scripts = [program, ...(await importedScripts(program, read))];
    const links = scripts.map((path) => `<link rel="modulepreload" href="${path}">`).join('');
    return html.replace(programTag, '').replace('</head>', `${links}</head>`);
  });
}
