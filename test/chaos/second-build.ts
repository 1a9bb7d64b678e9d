import { cpSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finishBuild } from '../../kiosk/sw/build/finish-build.ts';
import { siteFolder } from '../../supabase/local/build-site.ts';

/** The same site as another build: one word differs, so its name and its worker do. */
export async function makeSecondBuild(folder: string): Promise<string> {
  cpSync(siteFolder, folder, { recursive: true });
  const file = join(folder, 'kiosk/words.json');
  const words = await readFile(file, 'utf8');
  await writeFile(file, words.replaceAll('您的回答已保存。', '您的回答已安全保存。'));
  return finishBuild(folder);
}
