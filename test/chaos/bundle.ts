import { join } from 'node:path';
import { build } from 'vite';

const folder = join(import.meta.dirname, 'entrance');

/** One entrance as one script, of the very sources that the product is built of. */
export async function bundle(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      rollupOptions: { input: join(folder, `${name}.ts`), output: { codeSplitting: false } },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    const [chunk] = output.output;
    return chunk.code;
  }
  throw new Error(`Nothing was built of ${name}.`);
}
