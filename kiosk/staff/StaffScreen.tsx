import { Component } from 'preact';
import { Screen } from '../components/Screen.tsx';
import { recall, remember } from '../device/remember.ts';
import type { Kiosk } from '../flow/kiosk.ts';
import { checkPin } from './check-pin.ts';
import { PinPad, type PinProblem } from './PinPad.tsx';
import { pinWaitMs } from './pin-tries.ts';
import { StaffMenu } from './StaffMenu.tsx';

interface State {
  readonly isOpen: boolean;
  readonly pin: string;
  readonly problem: PinProblem | null;
  readonly waitSeconds: number;
}

/** The door to the menu: the PIN where the branch has one, and otherwise a look without a hand. */
export class StaffScreen extends Component<Kiosk, State> {
  override state: State = { isOpen: false, pin: '', problem: null, waitSeconds: 0 };
  private timer: ReturnType<typeof setInterval> | undefined;

  override componentDidMount(): void {
    this.timer = setInterval(() => void this.countWait(), 1_000);
    void this.countWait();
  }

  override componentWillUnmount(): void {
    clearInterval(this.timer);
  }

  private now(): number {
    return this.props.tablet.staff?.clock.read().at ?? Date.now();
  }

  private async countWait(): Promise<void> {
    const tries = await recall('pinTries');
    const waitSeconds = tries ? Math.ceil(pinWaitMs(tries, this.now()) / 1_000) : 0;
    if (waitSeconds !== this.state.waitSeconds) this.setState({ waitSeconds });
  }

  private check = async (): Promise<void> => {
    const { pin, problem, waitSeconds } = this.state;
    const staffPin = this.props.tablet.view.settings?.settings?.staffPin;
    if (!staffPin || pin === '' || waitSeconds > 0 || problem === 'staffChecking') return;
    this.setState({ problem: 'staffChecking' });
    // Counted before it is checked: pulling the plug in between saves nobody a try.
    const wrong = ((await recall('pinTries'))?.wrong ?? 0) + 1;
    await remember('pinTries', { wrong, at: this.now() });
    if (await checkPin(staffPin, pin)) {
      await remember('pinTries', undefined);
      return this.setState({ isOpen: true, pin: '', problem: null });
    }
    this.setState({ pin: '', problem: 'staffWrong' });
    await this.countWait();
  };

  override render(kiosk: Kiosk, { isOpen, pin, problem, waitSeconds }: State) {
    const { words, tablet, closeStaff } = kiosk;
    const leave = (
      <button type="button" class="button" onClick={closeStaff}>
        {words.staffLeave}
      </button>
    );
    const hasPin = Boolean(tablet.view.settings?.settings?.staffPin);
    return (
      <Screen name="staff" kiosk={kiosk} action={leave}>
        {isOpen || !hasPin ? (
          <StaffMenu {...kiosk} isReadOnly={!isOpen} />
        ) : (
          <PinPad
            words={words}
            pin={pin}
            problem={problem}
            waitSeconds={waitSeconds}
            onChange={(typed) => this.setState({ pin: typed, problem: null })}
            onEnter={this.check}
          />
        )}
      </Screen>
    );
  }
}
