import { pbkdf2Sync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KioskSettingsSchema } from '#shared/schemas/heartbeat.ts';
import { unsentRanges } from '../../kiosk/outbox/unsent-ranges.ts';
import { checkPin } from '../../kiosk/staff/check-pin.ts';
import { formatAge } from '../../kiosk/staff/format-age.ts';
import { pinWaitMs } from '../../kiosk/staff/pin-tries.ts';

describe('the PIN of the staff menu', () => {
  const salt = '00112233445566778899aabbccddeeff';
  const iterations = 10_000;
  const hash = pbkdf2Sync('2468', Buffer.from(salt, 'hex'), iterations, 32, 'sha256').toString(
    'hex',
  );
  const staffPin = { salt, iterations, hash };

  it('is checked without a network, as the manager’s browser made it', async () => {
    const settings = { staffPin, defaultLanguage: 'zh', keepsPartial: false };
    expect(KioskSettingsSchema.safeParse(settings).success).toBe(true);
    expect(await checkPin(staffPin, '2468')).toBe(true);
    expect(await checkPin(staffPin, '2469')).toBe(false);
    expect(await checkPin(staffPin, '')).toBe(false);
  });

  it('may be wrong four times; then 30 s, doubling, an hour at most', () => {
    const waits = [0, 4, 5, 6, 7, 12, 40].map((wrong) => pinWaitMs({ wrong, at: 0 }, 0) / 1000);
    expect(waits).toEqual([0, 0, 30, 60, 120, 3600, 3600]);
    expect(pinWaitMs({ wrong: 5, at: 0 }, 29_999)).toBe(1);
    expect(pinWaitMs({ wrong: 5, at: 0 }, 30_000)).toBe(0);
  });

  it('is not waited for longer because the clock was set back', () => {
    expect(pinWaitMs({ wrong: 5, at: 31_536_000_000 }, 0)).toBe(30_000);
  });
});

describe('what is still unsent', () => {
  const countOf = (here: ReadonlySet<number>) => async (from: number, to: number) =>
    [...here].filter((sequence) => sequence >= from && sequence <= to).length;

  it('is told as the fewest ranges that hold exactly it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 60 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 60 })),
        async (head, places) => {
          const here = new Set(places.filter((place) => place <= head));
          const ranges = await unsentRanges(head, 200, countOf(here));
          const told = ranges.flatMap(([from, to]) =>
            Array.from({ length: to - from + 1 }, (_, index) => from + index),
          );
          expect(told).toEqual([...here].sort((one, other) => one - other));
          const isApart = ranges.every(
            ([from], index) => index === 0 || from > (ranges[index - 1]?.[1] ?? 0) + 1,
          );
          expect(isApart).toBe(true);
        },
      ),
    );
  });

  it('costs one question for a queue of ten thousand in a row', async () => {
    let questions = 0;
    const ranges = await unsentRanges(10_000, 200, async (from, to) => {
      questions += 1;
      return to - from + 1;
    });
    expect(ranges).toEqual([[1, 10_000]]);
    expect(questions).toBe(1);
  });

  it('is never understated, also beyond the number of ranges that a heartbeat takes', async () => {
    const here = new Set(Array.from({ length: 500 }, (_, index) => 2 * index + 1));
    const ranges = await unsentRanges(1_000, 200, countOf(here));
    expect(ranges).toHaveLength(200);
    expect(
      [...here].every((place) => ranges.some(([from, to]) => place >= from && place <= to)),
    ).toBe(true);
  });
});

describe('an age', () => {
  it('is told in the largest unit that fills one, in both languages', () => {
    expect([59, 125, 7_300, 200_000].map((seconds) => formatAge(seconds, 'en'))).toEqual([
      '0 minutes',
      '2 minutes',
      '2 hours',
      '2 days',
    ]);
    expect(formatAge(7_300, 'zh')).toBe('2小时');
  });
});
