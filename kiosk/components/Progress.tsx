import type { Kiosk } from '../flow/kiosk.ts';
import { answerSteps } from '../state/walk.ts';
import { fill } from '../words.ts';

/** How far it still is: one short line per screen, the people having one together. */
export function Progress({ session, words }: Kiosk) {
  const { name } = session.step;
  const screens = answerSteps(session).filter(({ index }) => !index);
  const all = screens.length;
  const place = name === 'keeping' ? all : screens.findIndex((step) => step.name === name) + 1;
  if (place === 0) return null;
  return (
    <div class="progress">
      <span class="visually-hidden">{fill(words.progress, { place, all })}</span>
      {screens.map((step, index) => (
        <i key={step.name} class={index < place ? 'progress-done' : ''} />
      ))}
    </div>
  );
}
