import type { Locale } from '#shared/i18n/locale.ts';
import type { Response } from '#shared/schemas/response.ts';
import { createClock } from '../device/clock.ts';
import { backoffMs } from '../outbox/backoff.ts';
import type { Session } from '../state/session.ts';
import { toResponse } from '../state/to-response.ts';
import { type Handed, handIn } from './hand-in.ts';
import { openVisit } from './open-visit.ts';
import type { LinkRefusal, OpenedVisit } from './opened-visit.ts';
import { emptyPocket, putInPocket, takeFromPocket } from './pocket.ts';

export type PhoneView =
  | { readonly kind: 'opening' }
  | { readonly kind: 'refused'; readonly reason: LinkRefusal | 'lost' }
  | { readonly kind: 'opened'; readonly visit: OpenedVisit }
  /** Answered. `isStored`: it outlives this page. */
  | { readonly kind: 'sending' | 'waiting'; readonly isStored: boolean }
  /** The server has it. */
  | { readonly kind: 'sent'; readonly responseId: string; readonly wantsContact: boolean };

/** A customer's own phone and the one link it opened. */
export interface Phone {
  readonly view: PhoneView;
  onChange(listener: () => void): void;
  start(): Promise<void>;
  keep(session: Session): Promise<void>;
  /** Try again now what waits for the network. */
  retry(): void;
}

/** One link, opened once and answered once. Asks again by itself while the network is gone. */
export function createPhone(token: string | null, locale: Locale): Phone {
  const source = { device: Date.now, monotonic: () => performance.now() };
  // A phone's page is short-lived: nothing of its time is carried over a reload.
  const clock = createClock(source, { read: () => null, write: () => {} });
  let notify = () => {};
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again: (() => Promise<void>) | null = null;
  const phone = {
    view: { kind: 'opening' } as PhoneView,
    onChange(listener: () => void) {
      notify = listener;
    },
    start,
    keep,
    retry,
  };

  function show(view: PhoneView): void {
    phone.view = view;
    notify();
  }

  /** The network may be back in a moment, or with the event that says so. */
  function later(work: () => Promise<void>): void {
    again = work;
    failures += 1;
    timer = setTimeout(retry, backoffMs(failures, Math.random()));
  }

  function retry(): void {
    clearTimeout(timer);
    const work = again;
    again = null;
    void work?.();
  }

  async function start(): Promise<void> {
    addEventListener('online', retry);
    if (token === null) return show({ kind: 'refused', reason: 'unknown' });
    const kept = await takeFromPocket(token).catch(() => null);
    if (kept) return send(token, kept, true);
    await open(token);
  }

  async function open(link: string): Promise<void> {
    const found = await openVisit(link, locale);
    if (typeof found !== 'string') {
      failures = 0;
      clock.heard(found.serverTime);
      return show({ kind: 'opened', visit: found });
    }
    show({ kind: 'refused', reason: found });
    if (found === 'offline') later(() => open(link));
  }

  async function keep(session: Session): Promise<void> {
    if (token === null) return;
    const { at, isUncertain } = clock.read();
    const response = toResponse(session, {
      answeredAt: new Date(at).toISOString(),
      isTimeUncertain: isUncertain,
      finishedAt: performance.now(),
    });
    const isStored = await putInPocket(token, response).then(
      () => true,
      () => false,
    );
    void send(token, response, isStored);
  }

  async function send(link: string, response: Response, isStored: boolean): Promise<void> {
    if (phone.view.kind !== 'waiting') show({ kind: 'sending', isStored });
    const handed = await handIn(link, response);
    if (handed === 'waiting') {
      show({ kind: 'waiting', isStored });
      return later(() => send(link, response, isStored));
    }
    await emptyPocket(link).catch(() => undefined);
    show(outcome(handed, response));
  }

  return phone;
}

function outcome(handed: Exclude<Handed, 'waiting'>, response: Response): PhoneView {
  if (handed !== 'sent') return { kind: 'refused', reason: handed };
  return { kind: 'sent', responseId: response.id, wantsContact: response.wantsContact };
}
