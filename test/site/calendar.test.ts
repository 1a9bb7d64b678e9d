import { expect, it } from 'vitest';
import { localDate } from '#shared/calendar/local-date.ts';
import { addMonths, lastDay, monthsBack, parseMonth } from '#shared/calendar/month.ts';

it('steps over the turn of the year in both directions', () => {
  expect(addMonths('2026-01', -1)).toBe('2025-12');
  expect(addMonths('2026-12', 1)).toBe('2027-01');
  expect(addMonths('2026-11', -35)).toBe('2023-12');
  expect(monthsBack('2026-02', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
});

it('knows the last day of a leap February', () => {
  expect(lastDay('2028-02')).toBe('2028-02-29');
  expect(lastDay('2026-12')).toBe('2026-12-31');
});

it('reads nothing but a month', () => {
  expect(parseMonth('2026-11')).toBe('2026-11');
  for (const text of ['2026-13', '2026-1', '2026-11-01', ' 2026-11', '0026-11', '', null]) {
    expect(parseMonth(text)).toBeNull();
  }
});

it('gives a late answer to the day of the branch, not of UTC', () => {
  const instant = new Date('2026-11-30T16:30:00Z');
  expect(localDate(instant, 'Asia/Shanghai')).toBe('2026-12-01');
  expect(localDate(instant, 'UTC')).toBe('2026-11-30');
});
