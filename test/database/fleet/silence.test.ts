import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isOpenAt } from '../../../kiosk/device/opening.ts';
import { one, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

type Hours = [string, string] | null;
interface Place {
  timeZone: string;
  openingHours: Record<string, Hours>;
  specialDays: Record<string, Hours>;
}

const minute = 60_000;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const always = (hours: Hours) => Object.fromEntries(weekdays.map((day) => [day, hours]));
const shanghai: Place = {
  timeZone: 'Asia/Shanghai',
  openingHours: { ...always(['10:00', '20:00']), sun: null },
  specialDays: { '2026-10-01': null, '2026-09-27': ['09:00', '12:00'] },
};

// 2026-09-25 is a Friday
onEverySurface('silence of a tablet', (surface) => {
  const cases: [string, Partial<Place>, string, string, string | null][] = [
    ['two minutes', {}, '2026-09-25T04:00Z', '2026-09-25T04:02Z', null],
    ['three minutes', {}, '2026-09-25T04:00Z', '2026-09-25T04:03Z', '2026-09-25T04:03Z'],
    ['a closed night', {}, '2026-09-25T11:59Z', '2026-09-26T01:59Z', null],
    [
      'a night, and three minutes in all of opening',
      {},
      '2026-09-25T11:59Z',
      '2026-09-26T02:02Z',
      '2026-09-26T02:02Z',
    ],
    ['a holiday', {}, '2026-09-30T12:00Z', '2026-10-02T01:59Z', null],
    [
      'a Sunday on which the branch works (调休)',
      {},
      '2026-09-26T12:00Z',
      '2026-09-27T02:00Z',
      '2026-09-27T01:03Z',
    ],
    [
      'hours past midnight',
      { openingHours: always(['20:00', '02:00']) },
      '2026-09-25T17:00Z',
      '2026-09-25T17:30Z',
      '2026-09-25T17:03Z',
    ],
    [
      'a branch that says nothing of its hours',
      { openingHours: {} },
      '2026-09-27T20:00Z',
      '2026-09-27T20:10Z',
      '2026-09-27T20:03Z',
    ],
    [
      'the hour that spring skips',
      { timeZone: 'Europe/Berlin', openingHours: always(['01:59', '03:30']), specialDays: {} },
      '2026-03-28T12:00Z',
      '2026-03-29T01:10Z',
      '2026-03-29T01:02Z',
    ],
  ];
  it.each(cases)('of %s', (_, changes, seen, until, since) =>
    surface.rollBack(async (stage) => {
      const found = await silentSince(stage, { ...shanghai, ...changes }, seen, until);
      expect(found).toBe(since === null ? null : Date.parse(since));
    }),
  );

  it('is judged by the hours that the tablet itself keeps, whatever they are', () =>
    surface.rollBack(async (stage) => {
      const time = fc.constantFrom('00:00', '01:30', '08:00', '12:15', '19:59', '22:00', '24:00');
      const hours = fc.option(fc.tuple(time, time), { nil: null });
      const place = fc.record({
        timeZone: fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/Los_Angeles'),
        openingHours: fc.dictionary(fc.constantFrom(...weekdays), hours),
        specialDays: fc.dictionary(
          fc.constantFrom('2026-10-24', '2026-10-25', '2026-11-01'),
          hours,
        ),
      });
      // around the end of summer time in Europe and in America
      const from = fc
        .integer({ min: Date.parse('2026-10-23T00:00Z'), max: Date.parse('2026-11-02T00:00Z') })
        .map((at) => at - (at % minute));
      await fc.assert(
        fc.asyncProperty(
          place,
          from,
          fc.integer({ min: 0, max: 2500 }),
          async (at, seen, length) => {
            const until = seen + length * minute;
            const found = await silentSince(stage, at, iso(seen), iso(until));
            expect(found).toBe(minuteByMinute(at, seen, until));
          },
        ),
        { seed: 20261125, numRuns: 60 },
      );
    }));
});

/** The long way: count the open minutes one after the other. */
function minuteByMinute(place: Place, seen: number, until: number): number | null {
  let open = 0;
  for (let at = seen; at < until; at += minute) {
    if (isOpenAt(place, at)) open += 1;
    if (open === 3) return at + minute;
  }
  return null;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

async function silentSince(stage: Stage, place: Place, seen: string, until: string) {
  const found = await one<string | null>(
    stage,
    `select extract(epoch from private.silent_since($1, $2, $3, $4::text::jsonb, $5::text::jsonb))::text`,
    [
      seen,
      until,
      place.timeZone,
      JSON.stringify(place.openingHours),
      JSON.stringify(place.specialDays),
    ],
  );
  return found === null ? null : Number(found) * 1000;
}
