import { type Locale, languageTag } from '#shared/i18n/locale.ts';
import type { Tablet } from '../device/tablet.ts';
import type { SessionEvent } from '../state/event.ts';
import { reduce } from '../state/reduce.ts';
import { initialSession, type Session } from '../state/session.ts';
import type { Words } from '../words.ts';
import { hearSilence } from './idle.ts';

const undoMs = 3_000;
const thanksMs = 4_000;
const doubleTapMs = 400;
const signsOfLife = ['pointerdown', 'keydown', 'input', 'wheel'];

/** What every screen is a picture of. */
export interface Kiosk {
  readonly tablet: Tablet;
  readonly session: Session;
  readonly words: Words;
  dispatch(event: SessionEvent): void;
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

  function show(): void {
    paint({ tablet, session, words: words[session.locale], dispatch });
  }

  function dispatch(event: SessionEvent): void {
    const before = session;
    session = reduce(before, event);
    if (session === before) return;
    if (event.type === 'stayed') lastSign = performance.now();
    if (session.step !== before.step || session.canUndo !== before.canUndo) enterStep();
    if (session.isCheckingCode && !before.isCheckingCode) void findVisit(session.code);
    if (session.step.name === 'keeping' && before.step.name !== 'keeping') void keep();
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

  /** The reducer drops an answer that nobody waits for any more. */
  async function findVisit(code: string): Promise<void> {
    const found = await tablet.findVisit(code).catch(() => ({ problem: 'unknown' }) as const);
    if ('problem' in found) dispatch({ type: 'code-refused', code, problem: found.problem });
    else dispatch({ type: 'visit-found', code, people: found.people });
  }

  /** Thank only when the answer is on the disk. */
  async function keep(): Promise<void> {
    const isKept = await tablet.keep(session).then(
      () => true,
      () => false,
    );
    dispatch({ type: isKept ? 'kept' : 'keep-failed' });
  }

  function dressPage(): void {
    const root = document.documentElement;
    root.lang = languageTag(session.locale);
    root.classList.toggle('large', session.isLarge);
    document.title = words[session.locale].documentTitle;
  }

  function listen(): void {
    const live = () => {
      if (session.countdown === null) lastSign = performance.now();
    };
    for (const sign of signsOfLife) addEventListener(sign, live, { passive: true, capture: true });
    setInterval(() => {
      const event = hearSilence(session, performance.now() - lastSign);
      if (event) dispatch(event);
    }, 250);
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
  }

  listen();
  tablet.onChange(show);
  show();
}
