import { pagePath } from '#shared/i18n/page-path.ts';
import { type QrPath, qrPath } from '#shared/qr/qr-path.ts';
import type { Session } from '../state/session.ts';

let drawn: { readonly text: string; readonly drawing: QrPath } | null = null;

/** The address of the contact page for this answer, to be scanned; drawn once and kept until it is forgotten. */
export function drawContactWay({ locale, responseId }: Session): QrPath {
  const text = `${location.origin}${pagePath(locale, 'contact')}#${responseId}`;
  if (drawn?.text !== text) drawn = { text, drawing: qrPath(text) };
  return drawn.drawing;
}

export function forgetContactWay(): void {
  drawn = null;
}
