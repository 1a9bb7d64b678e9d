import { build } from 'vite';

/** An entrance as one script, of the very sources that the product is built of. */
export async function bundle(entrance: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      rollupOptions: { input: entrance, output: { codeSplitting: false, format: 'iife' } },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const output of outputs) if ('output' in output) return output.output[0].code;
  throw new Error(`Nothing was built of ${entrance}.`);
}
