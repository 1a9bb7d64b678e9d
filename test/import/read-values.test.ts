import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessDateOrder } from '#shared/import/date-order.ts';
import { isMissing } from '#shared/import/missing-value.ts';
import { readMoment } from '#shared/import/read-moment.ts';
import { readMonth } from '#shared/import/read-month.ts';
import { readNumber } from '#shared/import/read-number.ts';
import { readWhole } from '#shared/import/read-whole.ts';
import { shareOut } from '#shared/import/share-out.ts';

describe('a missing value', () => {
  it.each([
    '',
    '  ',
    'NA',
    'N/A',
    'n/a',
    '#N/A',
    'Not Available',
    'Not Applicable',
    '--',
    '-',
    '—',
    '无',
    '　无　',
    'null',
    'NULL',
    '(空)',
    '（空）',
    '未填写',
    '不适用',
  ])('is spelled %j', (text) => expect(isMissing(text)).toBe(true));
  it.each(['0', '无痛', 'NAN-1', '9', 'no', '-1'])('is not spelled %j', (text) =>
    expect(isMissing(text)).toBe(false),
  );
});

describe('a number', () => {
  it.each([
    ['1,200', '1200'],
    ['1,200.00', '1200.00'],
    ['１２', '12'],
    ['９．５', '9.5'],
    ['53.50%', '53.50'],
    ['５３％', '53'],
    ['3 out of 10', '3'],
    ['3/5', '3'],
    ['4分', '4'],
    ['−1', '-1'],
    ['+7', '+7'],
  ])('%j is read', (text, decimal) => expect(readNumber(text)?.decimal).toBe(decimal));

  it.each([
    '1,5',
    '1.200,00',
    '1e3',
    '0x10',
    '=1+1',
    'nine',
    '',
    '1 2',
    '12,34',
    'Infinity',
    '１,2',
  ])('%j is none', (text) => expect(readNumber(text)).toBeNull());

  const nps = { min: 0, max: 10, outOf: 10 };
  it.each([
    ['10', { value: 10 }],
    ['8.0', { value: 8 }],
    ['3 out of 10', { value: 3 }],
    ['3 out of 5', { problem: 'other_scale' }],
    ['11', { problem: 'out_of_range' }],
    ['-1', { problem: 'out_of_range' }],
    ['9.5', { problem: 'not_a_whole_number' }],
    ['90%', { problem: 'not_a_number' }],
    ['99999999999999999999', { problem: 'out_of_range' }],
  ])('%j as an NPS answer: %j', (text, reading) => expect(readWhole(text, nps)).toEqual(reading));
});

describe('a date', () => {
  const day = (value: string) => ({ value: { day: value, time: null, offset: null } });
  it.each([
    ['2026-01-05', day('2026-01-05')],
    ['2026/1/5', day('2026-01-05')],
    ['2026.1.5', day('2026-01-05')],
    ['２０２６年１月５日', day('2026-01-05')],
    ['20260105', day('2026-01-05')],
    ['46027', day('2026-01-05')],
    ['46027.5', { value: { day: '2026-01-05', time: '12:00:00', offset: null } }],
    ['2026-01-05T20:51:12.123Z', { value: { day: '2026-01-05', time: '20:51:12', offset: 'Z' } }],
    ['2026-01-05 20:51+0800', { value: { day: '2026-01-05', time: '20:51:00', offset: '+08:00' } }],
    ['2026年1月5日 下午8:51', { value: { day: '2026-01-05', time: '20:51:00', offset: null } }],
    ['2026年1月5日20时51分12秒', { value: { day: '2026-01-05', time: '20:51:12', offset: null } }],
    ['2026/1/5 12:05 AM', { value: { day: '2026-01-05', time: '00:05:00', offset: null } }],
    ['25/12/2025', day('2025-12-25')],
    ['12/25/2025', day('2025-12-25')],
    ['5/5/2025', day('2025-05-05')],
    ['01/05/2026', { problem: 'date_ambiguous' }],
    ['2026-02-30', { problem: 'not_a_date' }],
    ['2026-13-01', { problem: 'not_a_date' }],
    ['1/5/26', { problem: 'not_a_date' }],
    ['2026-01-05 25:00', { problem: 'not_a_date' }],
    ['########', { problem: 'not_a_date' }],
    ['2026-01-0512', { problem: 'not_a_date' }],
  ])('%j is read without an order as %j', (text, reading) => {
    expect(readMoment(text, null)).toEqual(reading);
  });

  it('with the day or the month first follows the order given', () => {
    const text = '1/11/2019 8:51:12';
    expect(readMoment(text, 'mdy').value).toEqual({
      day: '2019-01-11',
      time: '08:51:12',
      offset: null,
    });
    expect(readMoment(text, 'dmy').value).toEqual({
      day: '2019-11-01',
      time: '08:51:12',
      offset: null,
    });
    expect(readMoment('13/1/2019', 'mdy')).toEqual({ problem: 'not_a_date' });
  });

  it('tells its order only where the file proves it', () => {
    expect(guessDateOrder(['1/2/2026', '31/1/2026 8:00'])).toBe('dmy');
    expect(guessDateOrder(['1/31/2026', '2026-01-31'])).toBe('mdy');
    expect(guessDateOrder(['1/2/2026', '2/3/2026'])).toBeNull();
    expect(guessDateOrder(['13/1/2026', '1/13/2026'])).toBeNull();
  });

  it('written in any year-first form is the same day', () => {
    const any = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(any, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = [
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
        ];
        const serial = Math.floor((date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000);
        for (const text of [
          iso,
          `${year}/${month}/${dayOfMonth}`,
          `${year}年${month}月${dayOfMonth}日`,
          `${serial}`,
        ]) {
          expect(readMoment(text, null).value?.day).toBe(iso);
        }
      }),
    );
  });
});

describe('a month', () => {
  it.each([
    '2026-01',
    '2026/1',
    '2026年1月',
    '202601',
    '01/2026',
    'Jan 2026',
    'January-2026',
    '2026-01-31',
    '2026年1月15日',
  ])('%j is January 2026', (text) =>
    expect(readMonth(text, null)).toEqual({ value: '2026-01-01' }),
  );
  it.each(['2026-13', '13/2026', 'Foo 2026', '1月', '2026'])('%j is none', (text) =>
    expect(readMonth(text, null).problem).toBe('not_a_date'),
  );
});

describe('shares turned into counts', () => {
  it('add up to the whole exactly, and give the shares back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 0, max: 2 }),
        (counts, decimals) => {
          const n = counts.reduce((sum, count) => sum + count, 0);
          if (n === 0) return;
          const percents = counts.map((count) => ((100 * count) / n).toFixed(decimals));
          const shared = shareOut(percents, n)!;
          expect(shared.reduce((sum, count) => sum + count, 0)).toBe(n);
          const unit = 10 ** -decimals;
          shared.forEach((count, place) => {
            expect(Math.abs((100 * count) / n - Number(percents[place]))).toBeLessThanOrEqual(
              2 * unit + 100 / n,
            );
          });
        },
      ),
    );
  });

  it('are refused where rounding does not explain what is missing to 100', () => {
    expect(shareOut(['92', '7', '1'], 356)).toEqual([327, 25, 4]);
    expect(shareOut(['33.3', '33.3', '33.3'], 100)).toEqual([34, 33, 33]);
    expect(shareOut(['92', '7', '2'], 356)).not.toBeNull();
    expect(shareOut(['92', '7', '3'], 356)).toBeNull();
    expect(shareOut(['92.0', '7.0', '1.5'], 356)).toBeNull();
    expect(shareOut(['0', '0', '0'], 10)).toBeNull();
  });
});
