import { Heading } from '../components/Heading.tsx';
import { Screen } from '../components/Screen.tsx';
import type { Kiosk } from '../flow/kiosk.ts';

/** What a waiting customer sees. The whole middle of the screen begins; so does the one button. */
export function AttractScreen(kiosk: Kiosk) {
  const { words, begin } = kiosk;
  return (
    <Screen name="attract" kiosk={kiosk}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button inside does the same by keyboard */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a larger target for the button inside */}
      <div class="attract" onClick={begin}>
        <div class="attract-words">
          <Heading>{words.attractTitle}</Heading>
          <p class="hint">{words.attractHint}</p>
        </div>
        <div class="ripples">
          <button type="button" class="begin">
            {words.begin}
          </button>
        </div>
      </div>
    </Screen>
  );
}
