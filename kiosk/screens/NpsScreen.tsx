import { Heading } from '../components/Heading.tsx';
import { NpsScale } from '../components/NpsScale.tsx';
import { Screen } from '../components/Screen.tsx';
import { SkipButton } from '../components/SkipButton.tsx';
import type { Kiosk } from '../flow/kiosk.ts';

/** Would you recommend us, 0 to 10. */
export function NpsScreen(kiosk: Kiosk) {
  const { session } = kiosk;
  return (
    <Screen name="nps" kiosk={kiosk} action={<SkipButton {...kiosk} />}>
      <Heading>{session.questionnaire?.nps[session.locale]}</Heading>
      <NpsScale {...kiosk} />
    </Screen>
  );
}
