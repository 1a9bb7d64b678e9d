import type { ComponentType } from 'preact';
import { Screen } from '../components/Screen.tsx';
import { recall, remember } from '../device/remember.ts';
import type { Tablet } from '../device/tablet-view.ts';
import type { Kiosk } from '../flow/kiosk.ts';
import { checkPin } from './check-pin.ts';
import { createMenu } from './create-menu.tsx';
import { PinPad, type PinProblem } from './PinPad.tsx';
import { pinWaitMs } from './pin-tries.ts';

export interface Staff {
  readonly Picture: ComponentType<Kiosk>;
  close(): void;
}

/** The staff menu from the door on: the PIN where the branch has one, otherwise a look without a hand. */
export function createStaff(tablet: Tablet, repaint: () => void): Staff {
  const now = () => tablet.staff?.clock.read().at ?? Date.now();
  const menu = createMenu(tablet, now, repaint);
  let isOpen = false;
  let pin = '';
  let problem: PinProblem | null = null;
  let waitSeconds = 0;

  async function look(): Promise<void> {
    const tries = await recall('pinTries');
    waitSeconds = tries ? Math.ceil(pinWaitMs(tries, now()) / 1_000) : 0;
    await menu.look();
    repaint();
  }

  async function enter(): Promise<void> {
    const staffPin = tablet.view.settings?.settings?.staffPin;
    if (!staffPin || pin === '' || waitSeconds > 0 || problem === 'staffChecking') return;
    problem = 'staffChecking';
    repaint();
    // Counted before it is checked: pulling the plug in between saves nobody a try.
    const wrong = ((await recall('pinTries'))?.wrong ?? 0) + 1;
    await remember('pinTries', { wrong, at: now() });
    isOpen = await checkPin(staffPin, pin);
    if (isOpen) await remember('pinTries', undefined);
    pin = '';
    problem = isOpen ? null : 'staffWrong';
    await look();
  }

  function type(typed: string): void {
    pin = typed;
    problem = null;
    repaint();
  }

  const timer = setInterval(() => void look().catch(() => undefined), 1_000);
  void look().catch(() => undefined);

  function Picture(kiosk: Kiosk) {
    const { words, closeStaff } = kiosk;
    const hasPin = Boolean(tablet.view.settings?.settings?.staffPin);
    const leave = (
      <button type="button" class="button" onClick={closeStaff}>
        {words.staffLeave}
      </button>
    );
    return (
      <Screen name="staff" kiosk={kiosk} action={leave}>
        {isOpen || !hasPin ? (
          menu.draw(kiosk, !isOpen)
        ) : (
          <PinPad
            words={words}
            pin={pin}
            problem={problem}
            waitSeconds={waitSeconds}
            onChange={type}
            onEnter={() => void enter()}
          />
        )}
      </Screen>
    );
  }
  return { Picture, close: () => clearInterval(timer) };
}
