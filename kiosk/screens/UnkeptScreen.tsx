import { TwoChoices } from '../components/TwoChoices.tsx';
import type { Kiosk } from '../flow/kiosk.ts';
import { NoteScreen } from './NoteScreen.tsx';

/** The disk refused. Thanking now would be a lie. */
export function UnkeptScreen(kiosk: Kiosk) {
  const { words, dispatch } = kiosk;
  return (
    <NoteScreen kiosk={kiosk} title={words.unkept} hint={words.unkeptHint}>
      <TwoChoices
        labels={[words.retry, words.leave]}
        onFirst={() => dispatch({ type: 'keep-retried' })}
        onSecond={() => dispatch({ type: 'reset' })}
      />
    </NoteScreen>
  );
}
