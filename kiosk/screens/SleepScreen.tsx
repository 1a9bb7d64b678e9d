import type { Kiosk } from '../flow/kiosk.ts';

/** The clinic is closed: dark, one line, and nothing begins before the tablet has been woken. */
export function SleepScreen({ words, wake }: Kiosk) {
  return (
    <button type="button" class="screen sleep" data-screen="sleep" onClick={wake}>
      {words.asleep}
    </button>
  );
}
