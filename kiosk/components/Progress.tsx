import type { Kiosk } from '../flow/kiosk.ts';
import { answerSteps, placeOf } from '../state/walk.ts';
import { fill } from '../words.ts';

/** How far it still is: one short line per question. */
export function Progress({ session, words }: Kiosk) {
  const all = answerSteps(session).length;
  const place = session.step.name === 'keeping' ? all : placeOf(session) + 1;
  if (place === 0) return null;
  return (
    <div class="progress">
      <span class="visually-hidden">{fill(words.progress, { place, all })}</span>
      {Array.from({ length: all }, (_, index) => (
        <i key={index} class={index < place ? 'progress-done' : ''} />
      ))}
    </div>
  );
}
