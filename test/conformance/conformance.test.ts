import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChaosClinic, openChaosClinic } from '../chaos/clinic.ts';
import { type FaultProxy, startFaultProxy } from '../chaos/fault-proxy.ts';
import { launchBrowser } from '../e2e/browser.ts';
import type { Judged } from './claim.ts';
import { runSuite } from './run-suite.ts';

/** What is claimed of every screen, those of people among them. */
const ofPeople = [
  'language-and-size',
  'no-colour',
  'targets',
  'twenty-words-en',
  'twenty-words-zh',
];
const fixture = readFileSync(join(import.meta.dirname, 'fixtures/kiosk.html'), 'utf8');

let clinic: ChaosClinic;
let browser: Browser;
/** The real server, and the fixture in the place of the kiosk. */
let proxy: FaultProxy;

beforeAll(async () => {
  [clinic, browser] = await Promise.all([openChaosClinic(), launchBrowser()]);
  proxy = await startFaultProxy(clinic.stack.url, 'conformance');
});
afterAll(async () => {
  await browser?.close();
  await proxy?.close();
  await clinic?.end();
});

/** As many visits as there are claims that one is for. */
async function judgeAt(url: string, isPageOnly = false, visits = 6): Promise<readonly Judged[]> {
  const { pairingCode } = await clinic.addKiosk();
  const visitCodes = await clinic.addVisits(visits, 3);
  const paths = { kioskPath: '/kiosk/', functionsPath: '/functions/v1' };
  return runSuite({ url, ...paths, pairingCode, visitCodes, browser, isPageOnly });
}

const ids = (judged: readonly Judged[], is: string) =>
  judged.filter(({ outcome }) => outcome.is === is).map(({ id }) => id);

function reasons(judged: readonly Judged[]): string[] {
  return judged.flatMap(({ id, outcome }) =>
    outcome.is === 'failed' ? [`${id}: ${outcome.reason}`] : [],
  );
}

/** The fixture with these faults, and with none for a comparison. */
function serveFixture(faults: readonly string[]): void {
  const script = `<script>window.faults = ${JSON.stringify(faults)};</script>`;
  proxy.files.set('/kiosk/', {
    type: 'text/html; charset=utf-8',
    text: fixture.replace('<body>', `<body>${script}`),
  });
}

describe('the conformance suite', () => {
  it('finds nothing against our own kiosk', async () => {
    const judged = await judgeAt(clinic.stack.url);
    expect(reasons(judged)).toEqual([]);
    expect(ids(judged, 'skipped')).toEqual(['submit-erased', 'submit-revoked']);
    expect(ids(judged, 'partly')).toEqual([]);
    expect(ids(judged, 'passed').length).toBeGreaterThan(55);
  }, 180_000);

  it('finds nothing against a right kiosk of another make, and says where it saw no people for want of codes', async () => {
    serveFixture([]);
    const judged = await judgeAt(proxy.url, true, 0);
    expect(reasons(judged)).toEqual([]);
    expect(ids(judged, 'partly').sort()).toEqual(ofPeople);
    expect(ids(judged, 'skipped')).toEqual(['order-visit']);
  }, 180_000);

  it('says without a pairing code what it cannot judge', async () => {
    const paths = { kioskPath: '/kiosk/', functionsPath: '/functions/v1' };
    const judged = await runSuite({
      url: clinic.stack.url,
      ...paths,
      pairingCode: null,
      visitCodes: [],
      browser,
    });
    expect(reasons(judged)).toEqual([]);
    expect(ids(judged, 'skipped').length).toBeGreaterThan(40);
    expect(ids(judged, 'passed')).toContain('strange-token-submit-responses');
  }, 60_000);

  it('finds each fault of a broken kiosk, and nothing else', async () => {
    serveFixture(['coloured', 'tiny', 'wordy', 'shape', 'gushes', 'remembers', 'lingers']);
    expect(ids(await judgeAt(proxy.url, true), 'failed').sort()).toEqual(
      [
        'forgets',
        'no-colour',
        'no-way-back',
        'nps-targets',
        'returns',
        'same-chips',
        'same-thanks',
        'targets',
        'twenty-words-zh',
        'twenty-words-en',
      ].sort(),
    );
  }, 240_000);

  it('finds a kiosk that asks only the unhappy, needs a network, can be paged back, and goes wrong at people alone', async () => {
    serveFixture(['selective', 'online-only', 'history', 'wrong-people']);
    expect(ids(await judgeAt(proxy.url, true), 'failed').sort()).toEqual(
      ['no-way-back', 'offline', 'same-order', ...ofPeople].sort(),
    );
  }, 240_000);
});
