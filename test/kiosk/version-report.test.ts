import { afterEach, expect, it, vi } from 'vitest';
import { versionReport } from '../../kiosk/version/version-report.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it.each([
  ['no cache at all', undefined, 'unbuilt'],
  ['no note', { match: async () => undefined }, 'unbuilt'],
  [
    'a build that was given up',
    noted('{"refused":"0.1.0-77ab01ce"}'),
    'unbuilt (not 0.1.0-77ab01ce)',
  ],
  ['none given up', noted('{"refused":null}'), 'unbuilt'],
  ['half a note', noted('{"refu'), 'unbuilt'],
  ['a cache that fails', { match: () => Promise.reject(new Error('disk')) }, 'unbuilt'],
])('reports its version with %s', async (_case, caches, says) => {
  vi.stubGlobal('caches', caches);
  expect(await versionReport()).toBe(says);
});

function noted(text: string) {
  return { match: async () => new Response(text) };
}
