import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureSite, siteFolder } from '../../supabase/local/build-site.ts';
import { pageSize } from '../bench/page-sizes.ts';

beforeAll(async () => {
  await ensureSite(() => {}, new AbortController().signal);
});

// A kB is 1 024 bytes here, as for the tablet.
describe('the script of a page, gzip, with everything it may load later', () => {
  it.each([
    ['the sign-in page', 'index.html', 60],
    ['the overview, its charts and the client', 'overview/index.html', 130],
    ['the comparison', 'comparison/index.html', 130],
  ])('of %s is within its budget', (_, page, most) => {
    const { scriptBytes, scripts } = pageSize(siteFolder, page);
    expect(scriptBytes, JSON.stringify(scripts)).toBeLessThanOrEqual(most * 1024);
    // The client alone weighs more than this: a page that was not found would be light.
    expect(scriptBytes).toBeGreaterThan(30 * 1024);
  });

  // It has a file or two of what the others share: one more would bring the client along.
  it("of a customer's phone has nothing of the client", () => {
    expect(pageSize(siteFolder, 'rate/index.html').scriptBytes).toBeLessThanOrEqual(20 * 1024);
  });
});

it('names in the head of a page all that its islands import', () => {
  const html = readFileSync(join(siteFolder, 'overview/index.html'), 'utf8');
  const preloaded = [...html.matchAll(/<link rel="modulepreload" href="([^"]+)">/g)].map(
    ([, path]) => path,
  );
  const { scripts } = pageSize(siteFolder, 'overview/index.html');
  const later = Object.keys(scripts).filter((path) => !preloaded.includes(path));
  // What Astro writes into the page, and the signals of Preact, which no island of ours has.
  expect(later).toEqual(['in the page', expect.stringMatching(/signals/)]);
  expect(preloaded.length).toBeLessThanOrEqual(30);
});
