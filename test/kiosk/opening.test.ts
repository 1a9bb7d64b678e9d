import { describe, expect, it } from 'vitest';
import { isOpenAt } from '../../kiosk/device/opening.ts';
import { isAsleep } from '../../kiosk/flow/idle.ts';
import { initialSession } from '../../kiosk/state/session.ts';
import { begin, sessionAfter } from './events.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const branch = {
  timeZone: 'Asia/Shanghai',
  openingHours: {
    ...Object.fromEntries(weekdays.map((day) => [day, ['10:00', '20:30'] as [string, string]])),
    sun: null,
  },
  specialDays: {
    '2026-10-01': null,
    // A Sunday worked in exchange for a holiday.
    '2026-10-10': ['09:00', '18:00'] as [string, string],
  },
};
const at = (shanghai: string) => Date.parse(`${shanghai}+08:00`);

describe('opening hours', () => {
  it.each([
    ['2026-11-25T10:00', true],
    ['2026-11-25T09:59', false],
    ['2026-11-25T20:29', true],
    ['2026-11-25T20:30', false],
    ['2026-11-29T12:00', false],
    ['2026-10-01T12:00', false],
    ['2026-10-10T09:30', true],
    ['2026-10-10T18:30', false],
  ])('say at %s: open is %s', (shanghai, isOpen) => {
    expect(isOpenAt(branch, at(shanghai))).toBe(isOpen);
  });

  it('are read on the wall clock of the branch, not on the tablet’s', () => {
    expect(isOpenAt({ ...branch, timeZone: 'Asia/Urumqi' }, at('2026-11-25T11:00'))).toBe(false);
  });

  it('may reach past midnight', () => {
    const late = {
      ...branch,
      openingHours: { wed: ['18:00', '02:00'] as [string, string], thu: null },
    };
    expect(isOpenAt(late, at('2026-11-25T23:30'))).toBe(true);
    expect(isOpenAt(late, at('2026-11-26T01:59'))).toBe(true);
    expect(isOpenAt(late, at('2026-11-26T02:00'))).toBe(false);
  });

  it('that nobody has told are open, for a tablet that sleeps by mistake asks nobody', () => {
    const silent = { timeZone: 'Asia/Shanghai', openingHours: {}, specialDays: {} };
    expect(isOpenAt(silent, 0)).toBe(true);
  });
});

describe('sleep', () => {
  it('comes outside opening hours, after a quiet while, and never under a customer', () => {
    const waiting = initialSession('zh');
    expect(isAsleep(waiting, false, 45_000)).toBe(true);
    expect(isAsleep(waiting, false, 44_999)).toBe(false);
    expect(isAsleep(waiting, true, 1e9)).toBe(false);
    expect(isAsleep(sessionAfter(begin()), false, 1e9)).toBe(false);
  });
});
