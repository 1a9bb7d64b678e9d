import { describe, expect, it } from 'vitest';
import { countWorkingDays } from '../../../functions/_shared/calendar/count-working-days.ts';

const open = ['10:00', '19:00'];
/** Weekends off; a Friday off as a holiday, the Saturday after it worked instead (调休). */
const calendar = {
  openingHours: { mon: open, tue: open, wed: open, thu: open, fri: open, sat: null, sun: null },
  specialDays: { '2026-11-27': null, '2026-11-28': open },
};

describe('working days between two days', () => {
  it.each([
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-23', '2026-11-24', 1],
    ['2026-11-26', '2026-11-27', 0],
    ['2026-11-26', '2026-11-28', 1],
    ['2026-11-26', '2026-12-01', 3],
    ['2026-11-29', '2026-11-30', 1],
    ['2026-12-01', '2026-11-26', -3],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(countWorkingDays(from, to, calendar)).toBe(days);
  });
  it('finds none in a place that never opens', () => {
    const closed = { openingHours: {}, specialDays: {} };
    expect(countWorkingDays('2026-11-23', '2026-12-23', closed)).toBe(0);
  });
});
