import type { ComponentType } from 'preact';
import { type Locale, languageTag } from '#shared/i18n/locale.ts';
import type { QrPath } from '#shared/qr/qr-path.ts';
import type { Tablet } from '../device/tablet-view.ts';
import { uuidV7 } from '../outbox/uuid-v7.ts';
import { createStaff, type Staff } from '../staff/create-staff.tsx';
import type { SessionEvent } from '../state/event.ts';
import { reduce } from '../state/reduce.ts';
import { initialSession, type Session } from '../state/session.ts';
import { canKeep } from '../state/walk.ts';
import type { Words } from '../words.ts';
import { drawContactWay } from './contact-way.ts';
import { forget } from './forget.ts';
import { goFullscreen } from './go-fullscreen.ts';
import { guardClipboard } from './guard-clipboard.ts';
import { hearSilence, isAsleep } from './idle.ts';
import { listenForStaff } from './listen-for-staff.ts';

const undoMs = 3_000;
const thanksMs = 4_000;
const doubleTapMs = 400;
const staffQuietMs = 60_000;
const signsOfLife = ['pointerdown', 'keydown', 'input', 'wheel'];

/** What every screen is a picture of. */
export interface Kiosk {
  readonly tablet: Tablet;
  readonly session: Session;
  readonly words: Words;
  /** Outside opening hours and nobody near. */
  readonly isAsleep: boolean;
  /** The staff menu, while it is open. */
  readonly staff: ComponentType<Kiosk> | null;
  /** Draws the way to the contact page; null where there is none, as on a customer's phone. */
  readonly contactWay: ((session: Session) => QrPath) | null;
  dispatch(event: SessionEvent): void;
  /** Somebody has touched the first screen. */
  begin(): void;
  /** Somebody has touched the dark screen. */
  wake(): void;
  closeStaff(): void;
}

interface Setting {
  readonly tablet: Tablet;
  readonly home: Locale;
  readonly words: Readonly<Record<Locale, Words>>;
  paint(kiosk: Kiosk): void;
}

/**
 * Joins the pure session to the world: time, touch, the tablet, the page. One value changes, in one
 * place; each change is painted whole.
 */
export function runKiosk({ tablet, home, words, paint }: Setting): void {
  let session = initialSession(home);
  let lastSign = performance.now();
  let shownAt = lastSign;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sleeps = false;
  let staff: Staff | null = null;

  function show(): void {
    // Dark or not: the last customer of a day often leaves when the branch is closed already.
    tablet.attend?.(session.step.name === 'attract' && staff === null);
    paint({
      tablet,
      session,
      words: words[session.locale],
      isAsleep: sleeps,
      staff: staff?.Picture ?? null,
      contactWay: drawContactWay,
      dispatch,
      begin,
      wake,
      closeStaff,
    });
  }

  function dispatch(event: SessionEvent): void {
    const before = session;
    session = reduce(before, event);
    if (session === before) return;
    // Nobody has touched anything yet when a visit comes by itself.
    if (event.type === 'stayed' || event.type === 'visit-opened') lastSign = performance.now();
    if (session.step !== before.step || session.canUndo !== before.canUndo) enterStep();
    if (session.isCheckingCode && !before.isCheckingCode) void findVisit(session.code);
    if (session.step.name === 'keeping' && before.step.name !== 'keeping') void keep();
    if (session.step.name === 'attract' && before.step.name !== 'attract') forget();
    dressPage();
    show();
  }

  function enterStep(): void {
    shownAt = performance.now();
    clearTimeout(timer);
    const send = (type: 'reset' | 'undo-expired', ms: number) => {
      timer = setTimeout(() => dispatch({ type }), ms);
    };
    if (session.step.name === 'thanks') send('reset', thanksMs);
    else if (session.canUndo) send('undo-expired', undoMs);
  }

  /** What a beginning needs; null while the tablet has nothing to ask or nobody to seal to. */
  function beginning() {
    const { questionnaire, sealingKey } = tablet.view.settings ?? {};
    if (!questionnaire || !sealingKey) return null;
    const responseId = uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
    return { questionnaire, responseId, at: performance.now() };
  }

  function begin(): void {
    const start = beginning();
    if (start === null) return;
    goFullscreen();
    dispatch({ type: 'begun', ...start });
  }

  /** The tablet has changed: it may have been sent a visit, or told another language to return to. */
  function heedTablet(): void {
    const { pushedVisit, settings, home: chosen } = tablet.view;
    // Whoever opened the English address meant it, until somebody chooses; the plain one follows the branch.
    const follows = chosen === null || home === 'zh';
    const branches = follows ? settings?.settings?.defaultLanguage : null;
    const language = chosen ?? branches ?? home;
    const isFresh = session.step.name === 'attract' && session.locale === session.home;
    if (language !== session.home && isFresh) {
      dispatch({ type: 'home-chosen', locale: language });
    }
    const start = pushedVisit && session.step.name === 'attract' && !staff ? beginning() : null;
    show();
    if (!start || !pushedVisit) return;
    dispatch({ type: 'visit-opened', ...start, ...pushedVisit });
    tablet.took?.(pushedVisit.codeHash);
  }

  /** The reducer drops an answer that nobody waits for any more. */
  async function findVisit(code: string): Promise<void> {
    const found = await tablet.findVisit(code).catch(() => ({ problem: 'unknown' }) as const);
    if ('problem' in found) dispatch({ type: 'code-refused', code, problem: found.problem });
    else dispatch({ type: 'visit-found', code, ...found });
  }

  /** Thank only when the answer is on the disk. */
  async function keep(): Promise<void> {
    const type = await tablet.keep(session).then(
      () => 'kept' as const,
      () => 'keep-failed' as const,
    );
    dispatch({ type });
  }

  function dressPage(): void {
    const root = document.documentElement;
    const lang = languageTag(session.locale);
    // Written again, the same language would restyle the whole page, the same title be announced.
    if (root.lang !== lang) root.lang = lang;
    root.classList.toggle('large', session.isLarge);
    const title = words[session.locale].documentTitle;
    if (document.title !== title) document.title = title;
  }

  function wake(): void {
    lastSign = performance.now();
    sleeps = false;
    enterStep();
    show();
  }

  function closeStaff(): void {
    staff?.close();
    staff = null;
    show();
  }

  function openStaff(): void {
    if (session.step.name !== 'attract' || staff !== null) return;
    staff = createStaff(tablet, show);
    show();
  }

  function tick(): void {
    const quietFor = performance.now() - lastSign;
    if (staff !== null) {
      if (quietFor >= staffQuietMs) closeStaff();
      return;
    }
    // Ahead, while the question before is read: drawn on the tap, it would hold the next screen up.
    if (session.step.name === 'reasons') drawContactWay(session);
    const sleepsNow = isAsleep(session, tablet.view.isOpen, quietFor);
    if (sleepsNow !== sleeps) {
      sleeps = sleepsNow;
      show();
    }
    const event = hearSilence(session, quietFor);
    if (event === null) return;
    const left = session;
    dispatch(event);
    // Counted down to the end, and not cleared by hand: only then may the branch wish to keep it.
    const isAbandoned = event.type === 'counted-down' && session.step.name === 'attract';
    const isKept = isAbandoned && tablet.view.settings?.settings?.keepsPartial && canKeep(left);
    if (isKept) tablet.keep(left).catch(() => undefined);
  }

  function listen(): void {
    const live = () => {
      if (session.countdown === null && !sleeps) lastSign = performance.now();
    };
    for (const sign of signsOfLife) addEventListener(sign, live, { passive: true, capture: true });
    setInterval(tick, 250);
    // A tap answers and brings the next question under the same finger: the second half of a
    // double tap must not answer that one. `detail` counts taps in one place.
    addEventListener(
      'click',
      (event) => {
        if (event.detail < 2 || performance.now() - shownAt > doubleTapMs) return;
        event.stopPropagation();
        event.preventDefault();
      },
      { capture: true },
    );
    // A page that is put aside whole may be brought back whole: it must come back empty.
    addEventListener('pagehide', () => dispatch({ type: 'reset' }));
    if (!tablet.staff) return;
    guardClipboard();
    listenForStaff(openStaff);
  }

  listen();
  tablet.onChange(heedTablet);
  heedTablet();
}
