import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build as bundle } from 'vite';

const pages = ['verify/index.html', 'en/verify/index.html'];
const linkedScript = /<script type="module" src="[^"]+"><\/script>/;

/**
 * After Astro: write the script of the verify page into the page, so that the page is a single file
 * that can be saved and opened from a disk. Run again it finds nothing to do.
 */
export function singleFile(): AstroIntegration {
  return {
    name: 'verify-single-file',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const script = await bundleScript();
        for (const page of pages) {
          const path = fileURLToPath(new URL(page, dir));
          const html = await readFile(path, 'utf8');
          if (!linkedScript.test(html)) continue;
          await writeFile(
            path,
            html.replace(linkedScript, () => inlineScript(script)),
          );
        }
      },
    },
  };
}

async function bundleScript(): Promise<string> {
  const built = await bundle({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      modulePreload: false,
      rollupOptions: {
        input: fileURLToPath(new URL('../start.ts', import.meta.url)),
        output: { format: 'iife' },
      },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output.find(isScript) : undefined;
  if (!chunk || !('code' in chunk)) throw new Error('The verify page has no script.');
  return chunk.code;
}

function isScript(file: { readonly type: string }): boolean {
  return file.type === 'chunk';
}

/** As a module it runs after the page is read. “</script” would end it early. */
function inlineScript(code: string): string {
  return `<script type="module">${code.replaceAll('</script', '<\\/script')}</script>`;
}
