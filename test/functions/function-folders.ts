import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const functions = fileURLToPath(new URL('../../functions/', import.meta.url));

/** Every function there is: `_edge` and `_shared` have nothing to serve. */
export const functionFolders: readonly string[] = readdirSync(functions).filter((name) =>
  existsSync(`${functions}${name}/index.ts`),
);
