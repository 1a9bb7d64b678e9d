/** Where the time comes from: `device` may be set wrong or jump, `monotonic` only counts on. */
export interface TimeSource {
  /** Unix milliseconds as the device believes them. */
  device(): number;
  /** Milliseconds since this page began, never set back. */
  monotonic(): number;
}

/** What survives a reload of this page, and nothing else: not a restart of the browser, not a boot. */
export interface PageMemory {
  read(): string | null;
  write(text: string): void;
}

export interface Reading {
  readonly at: number;
  readonly isUncertain: boolean;
}

export interface Clock {
  /** One unbroken count: the id stays over a reload that provably fits into it. */
  readonly boot: string;
  /** The server has just said what time it is. */
  heard(serverTime: string): void;
  read(): Reading;
  /** Leave a mark to count on from after a reload. Called now and then, and when the page goes. */
  mark(): void;
}

interface Mark {
  readonly boot: string;
  readonly at: number;
  readonly device: number;
  /** Milliseconds that were bridged by the device's clock since the server's last word. */
  readonly slack: number;
}

const tolerance = 60_000;

/**
 * The time of an answer: the server's last word plus what the monotonic clock counted since. Before
 * the first word in this page's life the device is believed, and the reading is marked uncertain.
 * Some systems stop the monotonic clock in sleep; when the device's clock has moved further than
 * the monotonic one, either may be wrong, so the reading is marked as well.
 *
 * A reload starts the monotonic clock anew. The gap is then known from the device's clock alone; it
 * is believed while all gaps since the server's word come to less than a minute, for then the time
 * is off by less than that. A device whose clock jumped shows another gap, and is not believed.
 */
export function createClock(
  source: TimeSource,
  memory: PageMemory,
  newBoot: () => string = () => crypto.randomUUID(),
): Clock {
  let word: { server: number; device: number; monotonic: number; slack: number } | null = null;
  const before = readMark(memory.read());
  const device = source.device();
  const slack = before ? before.slack + device - before.device : 0;
  const isSame = before !== null && device >= before.device && slack <= tolerance;
  if (isSame) {
    const server = before.at + device - before.device;
    word = { server, device, monotonic: source.monotonic(), slack };
  }
  const boot = isSame ? before.boot : newBoot();

  function read(): Reading {
    if (word === null) return { at: source.device(), isUncertain: true };
    const passed = source.monotonic() - word.monotonic;
    const drift = source.device() - word.device - passed;
    return { at: word.server + passed, isUncertain: Math.abs(drift) > tolerance };
  }

  function mark(): void {
    const { at, isUncertain } = read();
    const known = { boot, at, device: source.device(), slack: word?.slack ?? 0 };
    memory.write(isUncertain ? '' : JSON.stringify(known satisfies Mark));
  }

  return {
    boot,
    read,
    mark,
    heard(serverTime) {
      const server = Date.parse(serverTime);
      if (Number.isNaN(server)) return;
      word = { server, device: source.device(), monotonic: source.monotonic(), slack: 0 };
      mark();
    },
  };
}

function readMark(text: string | null): Mark | null {
  try {
    return JSON.parse(text ?? '') as Mark | null;
  } catch {
    return null;
  }
}
