import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import type { Response } from '#shared/schemas/response.ts';
import { toBase64url } from '#shared/sealing/base64url.ts';
import type { PrivateJwk } from '#shared/sealing/subtle.ts';
import { publicKeyOf } from '#shared/sealing/unseal.ts';
import type { Settings } from '../../../kiosk/device/settings.ts';
import { bundle } from '../bundle.ts';
import { questionnaire } from '../people.ts';
import { branchId, kioskId } from '../rows.ts';
import type {} from './entrance.ts';

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
export const serverKey = {
  ...(privateKey.export({ format: 'jwk' }) as object as PrivateJwk),
  kid: 'k1',
};

export const pairing = {
  kioskId,
  kioskName: '前台 1 号',
  branchId,
  branchName: { zh: '静安', en: "Jing'an" },
  deviceToken: 'A'.repeat(43),
};

export const codeHash = 'c0de'.repeat(16);

export const settings: Settings = {
  serverTime: '2026-11-25T03:00:00Z',
  etag: 'e1',
  branch: {
    id: branchId,
    name: pairing.branchName,
    timeZone: 'Asia/Shanghai',
    openingHours: {},
    specialDays: {},
  },
  questionnaire,
  codeSalt: '00ff10ab'.repeat(8),
  passports: [{ codeHash, expiresAt: '2026-11-27T03:00:00Z', treatment: null, people: [] }],
  sealingKey: { keyId: 'k1', publicKey: toBase64url(publicKeyOf(serverKey)) },
  settings: { staffPin: null, defaultLanguage: 'zh', keepsPartial: false },
  takenBy: 'test',
};

export const time = { keptAt: 1_000, isTimeUncertain: false, boot: 'boot', monotonic: 5 };

/** An id that sorts by its place. */
export function idOf(place: number): string {
  return `019ab000-0000-7000-8000-${String(place).padStart(12, '0')}`;
}

export function response(place: number, comment = '很好'): Response {
  return {
    id: idOf(place),
    visitCodeHash: null,
    questionnaireVersion: 3,
    language: 'zh',
    answeredAt: '2026-11-25T03:00:00.000Z',
    isTimeUncertain: false,
    durationMs: 30_000,
    ratings: [],
    nps: 9,
    chips: [],
    comment,
    wantsContact: false,
  };
}

/** Tabs of one tablet: a context shares its storage, and every page of it has the tablet's code. */
export async function openTablet(browser: Browser, isPaired = true): Promise<BrowserContext> {
  const context = await browser.newContext();
  bundled ??= bundle(join(import.meta.dirname, 'entrance.ts'));
  const script = await bundled;
  await context.route('https://tablet.test/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>tablet</title>' }),
  );
  await context.addInitScript({ content: script });
  if (isPaired) {
    const page = await openTab(context);
    await page.evaluate(([paired, synced]) => window.tablet.beginChain(paired, synced), [
      pairing,
      settings,
    ] as const);
    await page.close();
  }
  return context;
}

export async function openTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('https://tablet.test/');
  return page;
}

let bundled: Promise<string> | undefined;
