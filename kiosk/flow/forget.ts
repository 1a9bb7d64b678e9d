import { forgetContactWay } from './contact-way.ts';

/**
 * Clear what the page itself may hold of a customer who has gone, beside the session: the focus and
 * its undo history, a selection, a history entry with a state, the drawn way to the contact page.
 */
export function forget(): void {
  (document.activeElement as HTMLElement | null)?.blur?.();
  getSelection()?.removeAllRanges();
  forgetContactWay();
  if (history.state !== null) history.replaceState(null, '');
}
