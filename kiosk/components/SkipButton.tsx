import type { Kiosk } from '../flow/kiosk.ts';
import { canSkip } from '../state/walk.ts';
import { OnButton } from './OnButton.tsx';

/** Pass a question: an answer that nobody wanted to give would only be noise. */
export function SkipButton({ session, words, dispatch }: Kiosk) {
  if (!canSkip(session)) return null;
  return <OnButton label={words.skip} onClick={() => dispatch({ type: 'skipped' })} />;
}
