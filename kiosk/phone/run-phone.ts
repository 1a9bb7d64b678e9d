import { type Locale, languageTag } from '#shared/i18n/locale.ts';
import type { Kiosk } from '../flow/kiosk.ts';
import { uuidV7 } from '../outbox/uuid-v7.ts';
import type { SessionEvent } from '../state/event.ts';
import { reduce } from '../state/reduce.ts';
import { initialSession } from '../state/session.ts';
import type { Phone } from './phone.ts';
import { phoneAsTablet } from './phone-as-tablet.ts';
import type { PhoneWords } from './words.ts';

const undoMs = 3_000;
const doubleTapMs = 400;

/** What every screen of the phone is a picture of. */
export interface PhoneKiosk extends Kiosk {
  readonly phone: Phone;
  readonly words: PhoneWords;
}

interface Setting {
  readonly phone: Phone;
  readonly home: Locale;
  readonly words: Readonly<Record<Locale, PhoneWords>>;
  paint(kiosk: PhoneKiosk): void;
}

/**
 * Joins the pure session to a customer's own phone. Nothing falls quiet here and nothing is taken
 * away: whoever puts the phone aside finds the question where it was.
 */
export function runPhone({ phone, home, words, paint }: Setting): void {
  let session = initialSession(home);
  let shownAt = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tablet = phoneAsTablet(phone);

  function show(): void {
    const none = { isAsleep: false, staff: null, contactWay: null, wake() {}, closeStaff() {} };
    const screen = { phone, tablet, session, words: words[session.locale] };
    paint({ ...none, ...screen, dispatch, begin });
  }

  function dispatch(event: SessionEvent): void {
    const before = session;
    session = reduce(before, event);
    if (session === before) return;
    if (session.step !== before.step || session.canUndo !== before.canUndo) enterStep();
    if (session.step.name === 'keeping' && before.step.name !== 'keeping') void keep();
    dressPage();
    show();
  }

  function enterStep(): void {
    shownAt = performance.now();
    clearTimeout(timer);
    if (session.canUndo) timer = setTimeout(() => dispatch({ type: 'undo-expired' }), undoMs);
  }

  function begin(): void {
    if (phone.view.kind !== 'opened') return;
    const { questionnaire, people } = phone.view.visit;
    const responseId = uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
    const at = performance.now();
    dispatch({ type: 'visit-opened', questionnaire, responseId, at, codeHash: null, people });
  }

  /** From here on the answer is the phone's to deliver, and the session holds nothing of it. */
  async function keep(): Promise<void> {
    await phone.keep(session);
    dispatch({ type: 'kept' });
  }

  function dressPage(): void {
    const root = document.documentElement;
    root.lang = languageTag(session.locale);
    root.classList.toggle('large', session.isLarge);
    document.title = words[session.locale].phoneTitle;
  }

  // The second half of a double tap must not answer the question that came under the finger.
  addEventListener(
    'click',
    (event) => {
      if (event.detail < 2 || performance.now() - shownAt > doubleTapMs) return;
      event.stopPropagation();
      event.preventDefault();
    },
    { capture: true },
  );
  phone.onChange(show);
  show();
}
