import type { Kiosk } from '../flow/kiosk.ts';
import { fill } from '../words.ts';

/** Asks whether anybody is there. It hides the answers behind it; a touch anywhere keeps them. */
export function IdleDialog({ session, words, dispatch }: Kiosk) {
  // Closing gives the focus back to where it was.
  const stay = (event: Event) => {
    (event.currentTarget as HTMLElement).closest('dialog')?.close();
    dispatch({ type: 'stayed' });
  };
  const seconds = session.countdown ?? 0;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape and both buttons do the same by keyboard
    <dialog
      ref={open}
      class="idle"
      role="alertdialog"
      aria-labelledby="idle-title"
      aria-describedby="idle-text"
      onClick={stay}
      onCancel={stay}
    >
      <p class="idle-seconds" aria-hidden="true">
        {seconds}
      </p>
      <h2 id="idle-title">{words.idle}</h2>
      <p id="idle-text">{fill(words.idleCount, { seconds })}</p>
      <button type="button" class="button" onClick={stay}>
        {words.stay}
      </button>
      <button type="button" class="button button-quiet" onClick={() => dispatch({ type: 'reset' })}>
        {words.leave}
      </button>
    </dialog>
  );
}

function open(dialog: HTMLDialogElement | null): void {
  dialog?.showModal();
}
