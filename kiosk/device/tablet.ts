import type { Locale } from '#shared/i18n/locale.ts';
import type { Passport, Sync, UnchangedSync } from '#shared/schemas/heartbeat.ts';
import type { Pairing } from '#shared/schemas/pairing.ts';
import { baseUrl } from '../api/base-url.ts';
import { pair } from '../api/pair.ts';
import { submit } from '../api/submit.ts';
import { poll, sync } from '../api/sync.ts';
import { beginChain } from '../outbox/begin-chain.ts';
import { createCourier } from '../outbox/courier.ts';
import { reportQueue } from '../outbox/report-queue.ts';
import { setAside } from '../outbox/set-aside.ts';
import { readWaiting, settle } from '../outbox/waiting.ts';
import { isTooMany, recentTries } from '../passport/code-tries.ts';
import { type Found, findPassport } from '../passport/find-passport.ts';
import { hashCode } from '../passport/hash-code.ts';
import { addPassport, usePassport } from '../passport/remember-passports.ts';
import type { Session } from '../state/session.ts';
import { versionReport } from '../version/version-report.ts';
import { createClock } from './clock.ts';
import { keepAnswer } from './keep-answer.ts';
import { isOpenAt } from './opening.ts';
import { pageMemory } from './page-memory.ts';
import { pollPushes } from './poll-pushes.ts';
import { type Home, recall, remember, updateSettings } from './remember.ts';
import { knownEtag, takeSync } from './settings.ts';
import { type Tablet, type TabletView, unknownTablet } from './tablet-view.ts';
import { holdWakeLock, type WakeLock } from './wake-lock.ts';

const syncEveryMs = 60_000;
const beatEveryMs = 15_000;
/** How long a customer waits for the network over a code that the tablet does not know yet. */
const patienceMs = 4_000;

/** The tablet itself: what it is told and has to send, kept in its database. */
export function createTablet(): Tablet {
  const source = { device: Date.now, monotonic: () => performance.now() };
  const clock = createClock(source, pageMemory);
  let notify = () => {};
  let functionsUrl: string | null = null;
  let syncing: Promise<void> | null = null;
  let wakeLock: WakeLock | null = null;
  let isAttended = false;

  const tablet = {
    view: unknownTablet,
    onChange(listener: () => void) {
      notify = listener;
    },
    attend(isWaiting: boolean) {
      // One that came while somebody was answering is old by now: the poll brings it again.
      if (isWaiting && !isAttended) tablet.view = { ...tablet.view, pushedVisit: null };
      isAttended = isWaiting;
    },
    took(codeHash: string) {
      show({ pushedVisit: null });
      pushes.took(codeHash);
    },
    start,
    pair: pairTablet,
    findVisit,
    keep,
    staff: {
      clock,
      isAwake: () => wakeLock?.isHeld() ?? false,
      functionsUrl: baseUrl,
      refresh,
      chooseHome,
      unpair,
    },
  };

  const isLive = () =>
    tablet.view.pairing !== null && !tablet.view.isRefused && functionsUrl !== null;
  const token = () => tablet.view.pairing?.deviceToken ?? '';
  const onRefused = () => show({ isRefused: true });

  const courier = createCourier({
    isReady: isLive,
    read: (after, limit) => readWaiting(tablet.view.pairing?.branchId ?? '', after, limit),
    async send(responses) {
      const submission = await submit(functionsUrl ?? '', token(), responses);
      if (submission.serverTime) clock.heard(submission.serverTime);
      return submission;
    },
    settle,
    setAside,
    onRefused,
    random: Math.random,
  });

  const pushes = pollPushes({
    isWatched: () => isLive() && isAttended && document.visibilityState === 'visible',
    async ask(took) {
      const answer = await poll(functionsUrl ?? '', token(), took);
      if (typeof answer !== 'string') clock.heard(answer.serverTime);
      return answer;
    },
    onPush: (visit) => void showPush(visit),
    onRefused,
  });

  function show(change: Partial<TabletView>): void {
    tablet.view = { ...tablet.view, ...change };
    notify();
  }

  async function start(): Promise<void> {
    try {
      const [pairing = null, settings = null, home] = await Promise.all([
        recall('pairing'),
        recall('settings'),
        recall('home'),
      ]);
      show({ pairing, settings, home, isBroken: false });
    } catch {
      // Storage may come back: closed by the system, or held by a version in another tab.
      setTimeout(() => void start(), 5_000);
      return show({ isBroken: true });
    }
    if (!isSecureContext) show({ pairingProblem: 'pairInsecure' });
    wakeLock = holdWakeLock();
    addEventListener('online', refresh);
    addEventListener('pagehide', clock.mark);
    setInterval(refresh, syncEveryMs);
    setInterval(beat, beatEveryMs);
    beat();
    void refresh();
  }

  function beat(): void {
    clock.mark();
    const { settings, isOpen } = tablet.view;
    const opens = settings === null || isOpenAt(settings.branch, clock.read().at);
    if (opens !== isOpen) show({ isOpen: opens });
  }

  async function refresh(): Promise<void> {
    await syncNow();
    courier.hurry();
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
    await beginChain(pairing, settings);
    void navigator.storage.persist();
    show({ pairing, settings, isRefused: false, isPairing: false });
    void refresh();
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
    const { pairing, settings } = tablet.view;
    const queue = await reportQueue(clock.read().at);
    show({ waiting: queue.queueDepth });
    if (pairing === null || functionsUrl === null) return;
    const answer = await sync(functionsUrl, pairing.deviceToken, {
      ...queue,
      appVersion: await versionReport(),
      wakeLock: wakeLock?.isHeld() ?? false,
      storagePersisted: await navigator.storage.persisted(),
      etag: knownEtag(settings),
    });
    if (answer === 'refused') onRefused();
    else if (answer !== 'unreachable') await takeIn(answer, pairing);
  }

  async function takeIn(fresh: Sync | UnchangedSync, pairing: Pairing): Promise<void> {
    // Unpaired, or paired anew, while this one was on its way.
    if (tablet.view.pairing !== pairing) return;
    clock.heard(fresh.serverTime);
    if (!('isUnchanged' in fresh)) {
      const settings = await updateSettings((before) => takeSync(before, fresh, clock.read().at));
      show({ settings });
    }
    show({ isRefused: false });
    beat();
    pushes.heard(fresh.pushedVisit);
  }

  /** Remembered like a synced one, so that it counts once with the network off, too. */
  async function showPush(visit: Passport): Promise<void> {
    const settings = await updateSettings(
      (before) => before && { ...before, passports: addPassport(before.passports, visit) },
    );
    if (settings === null) return;
    const found = findPassport(settings.passports, visit.codeHash, 0);
    show({ settings, pushedVisit: 'problem' in found ? null : visit });
  }

  /** A code closed at the desk a moment ago is not here yet: ask once, but not for long. */
  async function findVisit(code: string): Promise<Found> {
    const now = clock.read().at;
    const tries = recentTries((await recall('codeTries')) ?? [], now);
    if (isTooMany(tries)) return { problem: 'tooMany' };
    let found = await look(code);
    if ('problem' in found && found.problem === 'unknown') {
      await Promise.race([syncNow(), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
      found = await look(code);
    }
    if ('problem' in found) await remember('codeTries', [...tries, now]);
    return found;
  }

  async function look(code: string): Promise<Found> {
    const { settings } = tablet.view;
    if (settings === null) return { problem: 'unknown' };
    const { at, isUncertain } = clock.read();
    // A clock that may be a year ahead expires nothing: the server judges when it hears of it.
    const now = isUncertain ? Date.parse(settings.serverTime) : at;
    return findPassport(settings.passports, await hashCode(settings.codeSalt, code), now);
  }

  async function keep(session: Session): Promise<void> {
    await keepAnswer(session, clock);
    // Kept. From here on nothing may fail in front of the customer.
    const { settings } = tablet.view;
    if (settings) {
      const passports = usePassport(settings.passports, session.visitCodeHash);
      show({ settings: { ...settings, passports } });
    }
    courier.hurry();
  }

  async function chooseHome(home: Home): Promise<void> {
    await remember('home', home);
    show({ home });
  }

  /** What waits stays, sealed, and goes out when the tablet is paired with its branch again. */
  async function unpair(): Promise<void> {
    await Promise.all([remember('pairing', undefined), remember('settings', undefined)]);
    show({ pairing: null, settings: null, isRefused: false });
  }

  return tablet;
}
