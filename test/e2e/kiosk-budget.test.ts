import { beforeAll, describe, expect, it } from 'vitest';
import { ensureSite, siteFolder } from '../../supabase/local/build-site.ts';
import { type KioskSizes, kioskSizes } from '../bench/kiosk-sizes.ts';

let sizes: KioskSizes;

beforeAll(async () => {
  await ensureSite(() => {}, new AbortController().signal);
  sizes = kioskSizes(siteFolder);
});

describe('what a tablet downloads', () => {
  it('is at most 10 kB brotli before the first tap is taken', () => {
    expect(sizes.firstTapBytes).toBeLessThanOrEqual(10_000);
  });

  // A kB is 1 024 bytes here, for script as in what most tools print.
  it('is at most 20 kB gzip of script: page, worker, staff menu and QR included', () => {
    expect(sizes.scriptBytes, JSON.stringify(sizes.scripts)).toBeLessThanOrEqual(20 * 1024);
  });

  it('counts everything the page runs', () => {
    expect(Object.keys(sizes.scripts)).toEqual([
      'boot (in the page)',
      'kiosk-worker.js',
      expect.stringMatching(/^\/_astro\/kiosk\./),
    ]);
    expect(Math.min(...Object.values(sizes.scripts))).toBeGreaterThan(100);
  });
});
