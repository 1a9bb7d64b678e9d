import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { editFile } from './edit-file.ts';

const programTag = /<script type="module" src="(\/_astro\/[^"]+\.js)"><\/script>/;

/**
 * A page with `data-boot` begins by itself: its program is only announced, and `kiosk/boot.ts` runs
 * it after the first paint.
 */
export function finishPage(
  folder: string,
  page: string,
  bundleProgram: () => Promise<string>,
): Promise<void> {
  return editFile(folder, page, async (html) => {
    const [tag, script] = (html.includes('data-boot') && programTag.exec(html)) || [];
    if (tag === undefined || script === undefined) return html;
    const program = await bundleProgram();
    await rm(join(folder, script), { force: true });
    const link = `<link rel="modulepreload" href="${program}">`;
    return html.replace(tag, '').replace('</head>', `${link}</head>`);
  });
}
