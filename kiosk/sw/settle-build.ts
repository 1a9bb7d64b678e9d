import { readServing, writeServing } from './serving.ts';
import { scope } from './worker-scope.ts';

/**
 * A page has spoken of the build in use, or was silent for too long. A sound one needs the build
 * before it no more. For another that one is served again and the pages are loaded anew; once only:
 * without an earlier build there is nothing better, and the page says itself what is wrong.
 */
export async function settleBuild(build: string, isSound: boolean): Promise<void> {
  const serving = await readServing();
  if (!serving?.previous || serving.current !== build) return;
  if (isSound) return writeServing({ ...serving, previous: null });
  await writeServing({ current: serving.previous, previous: null, refused: build });
  for (const client of await scope.clients.matchAll({ type: 'window' })) {
    if (/\/kiosk\//.test(client.url)) await client.navigate(client.url);
  }
}
