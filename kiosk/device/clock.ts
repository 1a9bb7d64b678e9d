/** Where the time comes from: `device` may be set wrong or jump, `monotonic` only counts on. */
export interface TimeSource {
  /** Unix milliseconds as the device believes them. */
  device(): number;
  /** Milliseconds since some moment, never set back. */
  monotonic(): number;
}

export interface Reading {
  readonly at: number;
  readonly isUncertain: boolean;
}

export interface Clock {
  /** The server has just said what time it is. */
  heard(serverTime: string): void;
  read(): Reading;
}

const tolerance = 60_000;

/**
 * The time of an answer: the server's last word plus what the monotonic clock counted since. Before
 * the first word in this page's life the device is believed, and the reading is marked uncertain.
 * Some systems stop the monotonic clock in sleep; when the device's clock has moved further than
 * the monotonic one, either may be wrong, so the reading is marked as well.
 */
export function createClock(source: TimeSource): Clock {
  let word: { server: number; device: number; monotonic: number } | null = null;
  return {
    heard(serverTime) {
      const server = Date.parse(serverTime);
      if (Number.isNaN(server)) return;
      word = { server, device: source.device(), monotonic: source.monotonic() };
    },
    read() {
      if (word === null) return { at: source.device(), isUncertain: true };
      const passed = source.monotonic() - word.monotonic;
      const drift = source.device() - word.device - passed;
      return { at: word.server + passed, isUncertain: Math.abs(drift) > tolerance };
    },
  };
}
