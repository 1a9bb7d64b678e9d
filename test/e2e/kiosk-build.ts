import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finishBuild } from '../../kiosk/sw/build/finish-build.ts';
import { ensureSite, siteFolder } from '../../supabase/local/build-site.ts';
import { newFolder, removeFolder } from '../local/scratch.ts';

/** The site as it is built, served from a folder of its own, and later editions of it put in its place. */
export class Release {
  readonly folder = newFolder();

  async first(): Promise<string> {
    await ensureSite(() => {}, new AbortController().signal);
    cpSync(siteFolder, this.folder, { recursive: true });
    return finishBuild(this.folder);
  }

  /** Change the program of the tablet and deploy it: a different build under the same addresses. */
  async next(change: (program: string) => string): Promise<string> {
    const page = readFileSync(join(this.folder, 'kiosk/index.html'), 'utf8');
    const program = /<link rel="modulepreload" href="([^"]+)"/.exec(page)?.[1] ?? '';
    const file = join(this.folder, program);
    const renamed = program.replace(/(\.[\w-]+)?\.js$/, `.${Date.now().toString(36)}.js`);
    writeFileSync(join(this.folder, renamed), change(readFileSync(file, 'utf8')));
    for (const folder of ['kiosk', 'en/kiosk']) {
      const path = join(this.folder, folder, 'index.html');
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll(program, renamed));
    }
    rmSync(file);
    return finishBuild(this.folder);
  }

  /** Every file of the edition that is out now. */
  files(): string[] {
    return readdirSync(this.folder, { recursive: true, encoding: 'utf8' });
  }

  remove(): void {
    removeFolder(this.folder);
  }
}
