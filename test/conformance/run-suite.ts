import type { Browser } from 'playwright';
import type { Pairing } from '#shared/schemas/pairing.ts';
import { type Claim, type Judged, judge } from './claim.ts';
import { type KioskPage, openKioskPage, pairOnPage, startAgain } from './kiosk-page.ts';
import { pageClaims } from './page-claims.ts';
import { pairingClaims } from './pairing-claims.ts';
import { sealedClaims } from './sealed-claims.ts';
import { ask, type Server } from './server.ts';
import { submitClaims } from './submit-claims.ts';
import { syncClaims } from './sync-claims.ts';

export interface SuiteOptions {
  /** Where the kiosk and its functions are. */
  readonly url: string;
  readonly kioskPath: string;
  readonly functionsPath: string;
  /** Without one only what strangers see is judged. */
  readonly pairingCode: string | null;
  readonly visitCodes: readonly string[];
  readonly browser: Browser;
  /** Leave the server's claims out. */
  readonly isPageOnly?: boolean;
  readonly onJudged?: (judged: Judged) => void;
}

/** Every claim about whoever answers at the address: the server's, then the page's. */
export async function runSuite(options: SuiteOptions): Promise<Judged[]> {
  const { url, kioskPath, functionsPath, pairingCode, browser } = options;
  const judged: Judged[] = [];
  const functionsUrl = url.replace(/\/$/, '') + functionsPath;
  const kiosk = await openKioskPage(browser, new URL(kioskPath, url).href, [...options.visitCodes]);
  const note = (one: Judged) => {
    judged.push(one);
    options.onJudged?.(one);
  };
  async function judgeAll<Subject>(
    claims: readonly Claim<Subject>[],
    subject: Subject,
    before: () => Promise<void> = async () => {},
  ): Promise<void> {
    for (const claim of claims) {
      await before().catch(() => {});
      note(await judge(claim, subject));
    }
  }
  try {
    const { pairing, isReady } = await pair(kiosk, pairingCode, functionsUrl);
    const deviceToken = pairing?.deviceToken ?? null;
    const server: Server = { functionsUrl, deviceToken, kioskId: pairing?.kioskId ?? null };
    const serverClaims = [...pairingClaims, ...syncClaims, ...submitClaims, ...sealedClaims];
    if (!options.isPageOnly) await judgeAll(serverClaims, server);
    note(pairs(pairingCode, isReady));
    if (isReady) await judgeAll(pageClaims, kiosk, () => startAgain(kiosk));
    else for (const { id, says } of pageClaims) note({ id, says, outcome: notPaired });
  } finally {
    await kiosk.context.close();
  }
  return judged;
}

const notPaired = { is: 'skipped', reason: 'needs a page that is paired' } as const;

function pairs(code: string | null, isReady: boolean): Judged {
  const says = 'a pairing code typed on the page leads to the first screen';
  const reason = code === null ? 'needs --pairing-code' : 'the first screen never came';
  const is = code === null ? 'skipped' : 'failed';
  return { id: 'pairs', says, outcome: isReady ? { is: 'passed' } : { is, reason } };
}

/**
 * On the page, as a manager does; the token is overheard, so that one code serves both halves. A
 * page that cannot is no reason to leave the server unjudged.
 */
async function pair(
  kiosk: KioskPage,
  pairingCode: string | null,
  functionsUrl: string,
): Promise<{ pairing: Pairing | null; isReady: boolean }> {
  if (pairingCode === null) return { pairing: null, isReady: false };
  let pairing: Pairing | null = null;
  kiosk.page.on('response', async (response) => {
    if (!response.url().endsWith('/pair-kiosk') || response.status() !== 200) return;
    pairing = (await response.json().catch(() => null)) as Pairing | null;
  });
  const isReady = await pairOnPage(kiosk, pairingCode);
  if (pairing !== null) return { pairing, isReady };
  const server = { functionsUrl, deviceToken: null, kioskId: null };
  const said = await ask(server, 'pair-kiosk', { body: { code: pairingCode } });
  return { pairing: said.status === 200 ? (said.body as unknown as Pairing) : null, isReady };
}
