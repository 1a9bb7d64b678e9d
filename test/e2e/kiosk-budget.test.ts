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

  // A ratchet: the aim is 20 kB, and what is there may only become less.
  it('is no more than 21.1 kB gzip of script, worker, staff menu and QR included', () => {
    expect(sizes.scriptBytes, JSON.stringify(sizes.scripts)).toBeLessThanOrEqual(21_100);
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
