import type { Kiosk } from '../flow/kiosk.ts';
import { previousStep } from '../state/walk.ts';
import { Drawing } from './Drawing.tsx';

/** The way back. For three seconds after a tap that moved on by itself it offers to undo, larger. */
export function BackButton({ session, words, dispatch }: Kiosk) {
  if (previousStep(session) === null) return null;
  const { canUndo } = session;
  return (
    <>
      <button
        type="button"
        class={canUndo ? 'way way-undo' : 'way'}
        onClick={() => dispatch({ type: 'went-back' })}
      >
        <Drawing name={canUndo ? 'undo' : 'back'} />
        {canUndo ? words.undo : words.back}
      </button>
      <span class="visually-hidden" role="status">
        {canUndo ? words.recorded : ''}
      </span>
    </>
  );
}
