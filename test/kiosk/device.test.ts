import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClock } from '../../kiosk/device/clock.ts';
import { backoffMs } from '../../kiosk/outbox/backoff.ts';
import { uuidV7 } from '../../kiosk/outbox/uuid-v7.ts';

describe('a minted id', () => {
  it('is a UUIDv7 whatever the clock and the dice say', () => {
    const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), bytes, (time, random) => {
        expect(z.uuidv7().safeParse(uuidV7(time, random)).success).toBe(true);
      }),
    );
  });

  it('carries the time of RFC 9562’s example first', () => {
    expect(uuidV7(0x017f22e279b0, new Uint8Array(10))).toBe('017f22e2-79b0-7000-8000-000000000000');
  });

  it('uses its randomness: no two draws of a thousand agree', () => {
    const draw = () => uuidV7(0, crypto.getRandomValues(new Uint8Array(10)));
    expect(new Set(Array.from({ length: 1000 }, draw)).size).toBe(1000);
  });
});

describe('a pause after failures', () => {
  it('is drawn from all of the range up to a doubling ceiling', () => {
    expect([1, 2, 3].map((failures) => backoffMs(failures, 1))).toEqual([2000, 4000, 8000]);
    expect(backoffMs(3, 0)).toBe(0);
  });

  it('never exceeds 300 s, even when the server asks for more', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(),
        (failures, random, asked) => {
          const pause = backoffMs(failures, random, asked);
          expect(pause).toBeGreaterThanOrEqual(Math.min(asked, 300_000));
          expect(pause).toBeLessThanOrEqual(300_000);
        },
      ),
    );
  });
});

describe('the clock', () => {
  function clockAt() {
    const time = { device: 1_000_000, monotonic: 500 };
    const memory = { text: null as string | null };
    let boots = 0;
    /** A page begins: its monotonic clock at nothing, its memory as the one before left it. */
    const reload = () => {
      time.monotonic = 0;
      return createClock(
        { device: () => time.device, monotonic: () => time.monotonic },
        {
          read: () => memory.text,
          write: (text) => {
            memory.text = text;
          },
        },
        () => `boot ${++boots}`,
      );
    };
    return { time, memory, reload, clock: reload() };
  }

  it('believes the device until the server has spoken, and says that it is uncertain', () => {
    expect(clockAt().clock.read()).toEqual({ at: 1_000_000, isUncertain: true });
  });

  it('counts on from the server’s word', () => {
    const { time, clock } = clockAt();
    clock.heard('2026-11-23T08:00:00Z');
    time.device += 5_000;
    time.monotonic += 5_000;
    expect(clock.read()).toEqual({ at: Date.parse('2026-11-23T08:00:05Z'), isUncertain: false });
  });

  it('does not follow a device that jumps a year, and says so', () => {
    const { time, clock } = clockAt();
    clock.heard('2026-11-23T08:00:00Z');
    time.device += 31_536_000_000;
    expect(clock.read()).toEqual({ at: Date.parse('2026-11-23T08:00:00Z'), isUncertain: true });
  });

  it('ignores a time that is none', () => {
    const { clock } = clockAt();
    clock.heard('yesterday');
    expect(clock.read().isUncertain).toBe(true);
  });

  it('stays certain over a reload that takes seconds', () => {
    const { time, reload, clock } = clockAt();
    clock.heard('2026-11-23T08:00:00Z');
    time.device += 3_000;
    const fresh = reload();
    time.device += 5_000;
    time.monotonic += 5_000;
    expect(fresh.read()).toEqual({ at: Date.parse('2026-11-23T08:00:08Z'), isUncertain: false });
    expect(fresh.boot).toBe(clock.boot);
  });

  it.each([
    ['a year ahead', 31_536_000_000],
    ['a year back', -31_536_000_000],
    ['to a minute and a half later', 90_000],
  ])('believes no device whose clock went %s while the page was away', (_, jump) => {
    const { time, reload, clock } = clockAt();
    clock.heard('2026-11-23T08:00:00Z');
    time.device += jump;
    const fresh = reload();
    expect(fresh.read()).toEqual({ at: time.device, isUncertain: true });
    expect(fresh.boot).not.toBe(clock.boot);
  });

  it('adds the gaps of several reloads up: a minute in all, and no more', () => {
    const { time, reload, clock } = clockAt();
    clock.heard('2026-11-23T08:00:00Z');
    let fresh = clock;
    for (let gap = 0; gap < 3; gap += 1) {
      time.device += 25_000;
      fresh = reload();
      fresh.mark();
    }
    expect(fresh.read().isUncertain).toBe(true);
  });

  it('leaves no mark to count on from once it has seen the device jump', () => {
    const { time, reload, clock } = clockAt();
    clock.heard('2026-11-23T08:00:00Z');
    time.device += 31_536_000_000;
    clock.mark();
    expect(reload().read().isUncertain).toBe(true);
  });

  it('is not thrown by a memory that holds something else', () => {
    const { memory, reload } = clockAt();
    memory.text = '<html>';
    expect(reload().read().isUncertain).toBe(true);
  });
});
