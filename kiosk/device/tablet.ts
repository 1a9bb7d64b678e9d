import type { Locale } from '#shared/i18n/locale.ts';
import type { Sync } from '#shared/schemas/heartbeat.ts';
import type { Pairing } from '#shared/schemas/pairing.ts';
import { baseUrl } from '../api/base-url.ts';
import { type PairingProblem, pair } from '../api/pair.ts';
import { submit } from '../api/submit.ts';
import { sync } from '../api/sync.ts';
import { createCourier } from '../outbox/courier.ts';
import { readWaiting, reportQueue, settle } from '../outbox/waiting.ts';
import { type Found, findPassport } from '../passport/find-passport.ts';
import { hashCode } from '../passport/hash-code.ts';
import type { Session } from '../state/session.ts';
import { createClock } from './clock.ts';
import { keepAnswer } from './keep-answer.ts';
import { readDevice, saveDevice, updateSettings } from './remember.ts';
import { type Settings, takeSync } from './settings.ts';

const appVersion = '0.1.0';
const syncEveryMs = 60_000;
/** How long a customer waits for the network over a code that the tablet does not know yet. */
const patienceMs = 4_000;

export interface TabletView {
  readonly pairing: Pairing | null;
  readonly settings: Settings | null;
  /** The storage cannot be used: nothing could be kept, so nothing is asked. */
  readonly isBroken: boolean;
  /** The server has withdrawn the pairing; what waits stays on the tablet. */
  readonly isRefused: boolean;
  readonly waiting: number;
  readonly isPairing: boolean;
  readonly pairingProblem: PairingProblem | null;
}

/** The device behind the screens: who it is, what it was last told, what it still has to send. */
export interface Tablet {
  readonly view: TabletView;
  onChange(listener: () => void): void;
  start(): Promise<void>;
  pair(code: string, locale: Locale): Promise<void>;
  findVisit(code: string): Promise<Found>;
  /** Resolves when the answer is on the disk. */
  keep(session: Session): Promise<void>;
}

export function createTablet(): Tablet {
  const clock = createClock({ device: Date.now, monotonic: () => performance.now() });
  const tablet = { view: unknownTablet, onChange, start, pair: pairTablet, findVisit, keep };
  let notify = () => {};
  let functionsUrl: string | null = null;
  let syncing: Promise<void> | null = null;

  const courier = createCourier({
    isReady: () => tablet.view.pairing !== null && !tablet.view.isRefused && functionsUrl !== null,
    read: (after, limit) => readWaiting(tablet.view.pairing?.branchId ?? '', after, limit),
    async send(responses) {
      const token = tablet.view.pairing?.deviceToken ?? '';
      const submission = await submit(functionsUrl ?? '', token, responses);
      if (submission.serverTime) clock.heard(submission.serverTime);
      return submission;
    },
    settle,
    onRefused: () => show({ isRefused: true }),
    random: Math.random,
  });

  function onChange(listener: () => void): void {
    notify = listener;
  }

  function show(change: Partial<TabletView>): void {
    tablet.view = { ...tablet.view, ...change };
    notify();
  }

  async function start(): Promise<void> {
    try {
      show(await readDevice());
    } catch {
      return show({ isBroken: true });
    }
    if (!isSecureContext) show({ pairingProblem: 'pairInsecure' });
    addEventListener('online', refresh);
    setInterval(refresh, syncEveryMs);
    refresh();
  }

  function refresh(): void {
    void syncNow().then(courier.hurry);
  }

  async function pairTablet(code: string, locale: Locale): Promise<void> {
    if (!isSecureContext) return;
    show({ isPairing: true, pairingProblem: null });
    functionsUrl = await baseUrl();
    const pairing = await pair(functionsUrl, code, locale);
    if (typeof pairing === 'string') return show({ isPairing: false, pairingProblem: pairing });
    // Another branch's questionnaire and codes are worth nothing here.
    const { settings: before } = tablet.view;
    const settings = before?.branch.id === pairing.branchId ? before : null;
    await saveDevice(pairing, settings);
    void navigator.storage?.persist?.();
    show({ pairing, settings, isRefused: false, isPairing: false });
    refresh();
  }

  /** One sync at a time; whoever asks meanwhile waits for the one under way. */
  function syncNow(): Promise<void> {
    syncing ??= syncOnce()
      .catch(() => undefined)
      .finally(() => {
        syncing = null;
      });
    return syncing;
  }

  async function syncOnce(): Promise<void> {
    functionsUrl = await baseUrl();
    const queue = await reportQueue(Date.now());
    const { pairing } = tablet.view;
    if (pairing !== null && functionsUrl !== null) {
      const answer = await sync(functionsUrl, pairing.deviceToken, { ...queue, appVersion });
      if (answer === 'refused') show({ isRefused: true });
      else if (answer !== 'unreachable') await takeIn(answer);
    }
    show({ waiting: queue.queueDepth });
  }

  async function takeIn(fresh: Sync): Promise<void> {
    clock.heard(fresh.serverTime);
    const settings = await updateSettings((before) => takeSync(before, fresh, clock.read().at));
    show({ settings, isRefused: false });
  }

  /** A code closed at the desk a moment ago is not here yet: ask once, but not for long. */
  async function findVisit(code: string): Promise<Found> {
    const found = await look(code);
    if (!('problem' in found) || found.problem !== 'unknown') return found;
    await Promise.race([syncNow(), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
    return look(code);
  }

  async function look(code: string): Promise<Found> {
    const { settings } = tablet.view;
    if (settings === null) return { problem: 'unknown' };
    return findPassport(
      settings.passports,
      await hashCode(settings.codeSalt, code),
      clock.read().at,
    );
  }

  async function keep(session: Session): Promise<void> {
    const { pairing, settings } = tablet.view;
    if (pairing === null || settings === null) throw new Error('An unpaired tablet keeps nothing.');
    const used = await keepAnswer(session, clock.read(), pairing.branchId, settings);
    // Kept. From here on nothing may fail in front of the customer.
    show({ settings: used });
    courier.hurry();
  }

  return tablet;
}

const unknownTablet: TabletView = {
  pairing: null,
  settings: null,
  isBroken: false,
  isRefused: false,
  waiting: 0,
  isPairing: false,
  pairingProblem: null,
};
