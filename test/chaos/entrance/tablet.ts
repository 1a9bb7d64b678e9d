/**
 * The kiosk's own way from a finished session to the thank-you, without its screens: thousands of
 * customers a minute. Bundled of the kiosk's sources and run in the kiosk's own page, where it is
 * one more tab of the tablet; the product has no hook for it.
 */
import type { Questionnaire } from '#shared/schemas/questionnaire.ts';
import { createTablet } from '../../../kiosk/device/tablet.ts';
import { uuidV7 } from '../../../kiosk/outbox/uuid-v7.ts';
import type { SessionEvent } from '../../../kiosk/state/event.ts';
import { reduce } from '../../../kiosk/state/reduce.ts';
import { initialSession, type Session } from '../../../kiosk/state/session.ts';
import type { Order } from '../order.ts';
import './report.ts';

const patience = 10;
const tablet = createTablet();
await tablet.start();
window.chaos = {
  async serve(orders) {
    for (const order of orders) {
      await serveOne(order);
      await new Promise((resolve) => setTimeout(resolve, order.pauseMs));
    }
  },
};

async function serveOne(order: Order): Promise<void> {
  const session = await answer(order);
  const isVisit = session.people.length > 0;
  const told = { mark: order.mark, id: session.responseId, isVisit };
  // As often as a patient customer would press “try again”.
  for (let tries = 0; tries < patience; tries += 1) {
    try {
      await tablet.keep(session);
      return window.chaosTell({ ...told, refusals: tries, outcome: 'thanked' });
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  window.chaosTell({ ...told, refusals: patience, outcome: 'unkept' });
}

/**
 * A tablet whose database did not answer says so, asks nothing, and looks again after five seconds:
 * whoever came meanwhile waits for the first screen.
 */
async function questionsOf(): Promise<Questionnaire> {
  for (let tries = 0; tries < 200; tries += 1) {
    const questionnaire = tablet.view.settings?.questionnaire;
    if (questionnaire) return questionnaire;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const why = tablet.view.isBroken ? 'its database does not answer' : 'it was told nothing';
  throw new Error(`The tablet has nothing to ask: ${why}.`);
}

/** The session at its end, come to by the events that the screens would have sent. */
async function answer(order: Order): Promise<Session> {
  const current = await questionsOf();
  const { version } = current;
  const isFuture = order.fate === 'future-questionnaire';
  const questionnaire = { ...current, version: isFuture ? version + 1000 : version };
  const minted = uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
  const events: SessionEvent[] = [
    { type: 'language-chosen', locale: order.language },
    { type: 'begun', questionnaire, responseId: order.id ?? minted, at: performance.now() },
    ...(await enter(order)),
  ];
  const begun = events.reduce(reduce, initialSession('zh'));
  const rest: SessionEvent[] = [
    ...begun.people.map((): SessionEvent => ({ type: 'person-scored', score: order.score })),
    { type: 'nps-answered', nps: order.nps },
    { type: 'comment-typed', comment: order.mark },
    { type: 'reasons-finished' },
    { type: 'contact-answered', wantsContact: order.wantsContact },
  ];
  const finished = rest.reduce(reduce, begun);
  if (finished.step.name !== 'keeping') throw new Error(`Stuck at ${finished.step.name}.`);
  return finished;
}

async function enter({ visitCode, fate }: Order): Promise<SessionEvent[]> {
  if (visitCode === null) return [{ type: 'walked-in' }];
  const typed = [...visitCode].map((digit): SessionEvent => ({ type: 'digit-typed', digit }));
  // As the screen takes it when the database would not answer.
  const found = await tablet.findVisit(visitCode).catch(() => ({ problem: 'unknown' }));
  if ('problem' in found) return [{ type: 'walked-in' }];
  const people = found.people.map((person) =>
    fate === 'unknown-person' ? { ...person, employeeId: crypto.randomUUID() } : person,
  );
  return [...typed, { type: 'visit-found', code: visitCode, ...found, people }];
}
