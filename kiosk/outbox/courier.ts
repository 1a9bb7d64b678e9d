import { backoffMs } from './backoff.ts';
import { drain, fullPace, type Ports, type Round } from './drain.ts';

export interface CourierPorts extends Ports {
  /** False where there is nobody to hand anything to: not paired, or no address known. */
  isReady(): boolean;
  /** The server does not accept this tablet. */
  onRefused(): void;
  random(): number;
}

export interface Courier {
  /** Hand in now: something was finished, or the network is back. */
  hurry(): void;
}

/**
 * Runs the drain: one round at a time over all tabs of this tablet, with pauses that grow while
 * nothing gets through. A hurry ends a pause, but never runs a second round beside the first.
 */
export function createCourier(ports: CourierPorts): Courier {
  let pace = fullPace;
  let failures = 0;
  let isRunning = false;
  let isWanted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function run(): Promise<void> {
    clearTimeout(timer);
    isRunning = true;
    isWanted = false;
    // Without the lock two tabs would send the same answers; harmless, since ids decide, but wasteful.
    const round: Round = await navigator.locks
      .request('meiping-outbox', () => drain(ports, pace))
      // The storage would not answer. What is on the disk is still there.
      .catch(() => ({ end: 'failed', pace, hasProgress: false, retryAfterMs: 0 }));
    isRunning = false;
    settleRound(round);
  }

  function settleRound(round: Round): void {
    pace = round.pace;
    if (round.hasProgress) failures = 0;
    if (round.end === 'paused') ports.onRefused();
    if (round.end === 'failed') {
      failures += 1;
      timer = setTimeout(hurry, backoffMs(failures, ports.random(), round.retryAfterMs));
    } else if (isWanted) {
      hurry();
    }
  }

  function hurry(): void {
    isWanted = true;
    if (!isRunning && ports.isReady()) void run();
  }
  return { hurry };
}
