const longPressMs = 3_000;
/** A finger is never quite still. */
const slackPx = 24;

/**
 * The two ways into the staff menu: a press of three seconds on the brand, and Ctrl + Alt + M on a
 * keyboard. Neither shows; a PIN stands behind both.
 */
export function listenForStaff(open: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let from = { x: 0, y: 0 };
  const stop = () => clearTimeout(timer);
  addEventListener('pointerdown', ({ target, clientX: x, clientY: y }) => {
    stop();
    if (!(target as Element).closest?.('.brand')) return;
    from = { x, y };
    timer = setTimeout(open, longPressMs);
  });
  addEventListener('pointermove', ({ clientX, clientY }) => {
    if (Math.hypot(clientX - from.x, clientY - from.y) > slackPx) stop();
  });
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, stop);
  // What a long press means to the system is not meant here.
  addEventListener('contextmenu', (event) => event.preventDefault());
  addEventListener('keydown', ({ ctrlKey, altKey, code }) => {
    if (ctrlKey && altKey && code === 'KeyM') open();
  });
}
