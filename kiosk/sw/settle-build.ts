import { readServing, writeServing } from './serving.ts';
import { scope } from './worker-scope.ts';

/** The build works: the one before it is not needed any more. */
export async function confirm(build: string): Promise<void> {
  const serving = await readServing();
  if (serving?.current !== build || serving.previous === null) return;
  await writeServing({ ...serving, previous: null });
}

/**
 * Serve the build before this one again and load the pages anew. Once only: without an earlier build
 * there is nothing better, and the page says itself what is wrong.
 */
export async function rollBack(build: string): Promise<void> {
  const serving = await readServing();
  if (serving?.current !== build || serving.previous === null) return;
  await writeServing({ current: serving.previous, previous: null, refused: build });
  for (const client of await scope.clients.matchAll({ type: 'window' })) {
    if (/\/kiosk\//.test(client.url)) await client.navigate(client.url);
  }
}
