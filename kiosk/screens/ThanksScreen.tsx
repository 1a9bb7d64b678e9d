import { Drawing } from '../components/Drawing.tsx';
import { Heading } from '../components/Heading.tsx';
import { Screen } from '../components/Screen.tsx';
import type { Kiosk } from '../flow/kiosk.ts';

/** The same for everyone, online or not. The session it gets holds nothing of the answer any more. */
export function ThanksScreen(kiosk: Kiosk) {
  return (
    <Screen name="thanks" kiosk={kiosk}>
      <Drawing name="thanks" />
      <Heading>{kiosk.words.thanks}</Heading>
      <p class="hint">{kiosk.words.kept}</p>
    </Screen>
  );
}
