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
});
