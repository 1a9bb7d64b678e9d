import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWallClock } from '#shared/calendar/wall-clock.ts';
import { arrangeDirectory } from '#shared/import/records/directory.ts';
import { toInstant } from '#shared/import/records/local-moment.ts';
import { maskNumbers } from '#shared/import/records/mask-numbers.ts';
import { readMoney } from '#shared/import/records/values/read-money.ts';
import { readNames } from '#shared/import/records/values/read-names.ts';
import { readPoints } from '#shared/import/records/values/read-points.ts';
import { readShare } from '#shared/import/records/values/read-share.ts';
import { readYesNo } from '#shared/import/records/values/read-yes-no.ts';
import { directoryData } from './clinic.ts';

describe('an amount of money', () => {
  it.each([
    ['1,200.00', 120_000],
    ['￥1,200', 120_000],
    ['１２００元', 120_000],
    ['1.2万', 1_200_000],
    ['0.00015万', 150],
    ['¥ 3,000.5', 300_050],
    ['-500', -50_000],
    ['0', 0],
    ['12w', 12_000_000],
    ['RMB 88', 8800],
  ])('reads %s to the fen', (text, fen) => expect(readMoney(text, false)).toEqual({ value: fen }));

  it.each(['1.005', '0.0000001万', '1,20', '十二', '5%', '3/5', '1.2.3', '万', '', '1e5'])(
    'refuses %s',
    (text) => expect(readMoney(text, false).problem).toBe('not_an_amount'),
  );

  it('takes the unit of the header where the cell has none', () => {
    expect(readMoney('3.5', true)).toEqual({ value: 3_500_000 });
    expect(readMoney('3.5万', true)).toEqual({ value: 3_500_000 });
  });

  it('is exact for every amount, however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (fen) => {
        const text = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
        expect(readMoney(text, false)).toEqual({ value: fen });
        expect(readMoney(Math.floor(fen / 100).toLocaleString('en-US'), false)).toEqual({
          value: fen - (fen % 100),
        });
      }),
    );
  });
});

describe('a share', () => {
  it.each([
    ['53.50%', 5350],
    ['53.5', 5350],
    ['0.535', 5350],
    ['100', 10_000],
    ['1', 10_000],
    ['５０％', 5000],
    ['0.5%', 50],
    ['33.33', 3333],
  ])('reads %s as basis points', (text, value) => expect(readShare(text)).toEqual({ value }));
  it.each([
    ['101', 'out_of_range'],
    ['33.333', 'not_a_whole_number'],
    ['half', 'not_a_number'],
    ['-5', 'not_a_number'],
    ['1 out of 3', 'not_a_number'],
  ])('refuses %s', (text, problem) => expect(readShare(text)).toEqual({ problem }));
});

describe('points', () => {
  it.each([
    ['96', '100', 96, 100],
    ['18/20', null, 18, 20],
    ['3 out of 10', null, 3, 10],
    ['53.50%', null, 535, 1000],
    ['92.5', '100', 925, 1000],
    ['96', null, 96, 100],
    ['98%', '120', 98, 100],
    ['45', '50.0', 45, 50],
  ])('reads %s of %s', (earned, possible, points, whole) =>
    expect(readPoints(earned, possible)).toEqual({ value: { earned: points, possible: whole } }),
  );
  it.each([
    ['101', '100', 'more_than_possible'],
    ['3/10', '20', 'other_scale'],
    ['good', null, 'not_a_number'],
    ['0', '0', 'out_of_range'],
    ['-1', '10', 'out_of_range'],
    ['1.234', '10', 'out_of_range'],
  ])('refuses %s of %s', (earned, possible, problem) =>
    expect(readPoints(earned, possible)).toEqual({ problem }),
  );
});

it('reads the words for yes and no, and refuses what is neither', () => {
  for (const word of ['是', 'Y', '√', ' true ', '１', '已完成'])
    expect(readYesNo(word)).toEqual({ value: true });
  for (const word of ['否', 'N', '×', 'FALSE', '0', '未完成'])
    expect(readYesNo(word)).toEqual({ value: false });
  expect(readYesNo('也许')).toEqual({ problem: 'not_yes_or_no' });
});

it('takes several names of one cell apart, with their shares', () => {
  expect(readNames('E001(60%)、E002 40%')).toEqual([
    { name: 'E001', share: '60%' },
    { name: 'E002', share: '40%' },
  ]);
  expect(readNames('王芳;李娜 / 陈晨')).toEqual([
    { name: '王芳', share: null },
    { name: '李娜', share: null },
    { name: '陈晨', share: null },
  ]);
  expect(readNames('')).toEqual([]);
});

it('never repeats a customer’s number, and no phone number of any column', () => {
  expect(maskNumbers('customer', '80001')).toBe('…01');
  expect(maskNumbers('consultant', '陈 138 0013 8000')).toBe('陈 …00');
  expect(maskNumbers('consultedAt', '2026-01-05 14:20')).toBe('2026-01-05 14:20');
  fc.assert(
    fc.property(fc.stringMatching(/^1[3-9]\d{9}$/), fc.string(), (phone, around) => {
      expect(maskNumbers('agent', `${around} ${phone} ${around}`)).not.toContain(phone);
      expect(maskNumbers('phone', phone)).not.toContain(phone.slice(0, 9));
    }),
  );
});

it('finds people by code, by a name that one person has, and by a code that lost its zeros', () => {
  const { findPerson } = arrangeDirectory(directoryData);
  expect(findPerson('ｅ001')?.thing.id).toBe('chen');
  expect(findPerson('7')).toMatchObject({ thing: { id: 'fang' }, isNearly: true });
  expect(findPerson('007')).toMatchObject({ isNearly: false });
  expect(findPerson('王芳')).toBeNull();
  expect(findPerson('001')).toBeNull();
});

it('does not guess between two codes that differ in their zeros', () => {
  const [chen, zhou] = directoryData.employees;
  const { findPerson } = arrangeDirectory({
    ...directoryData,
    employees: [
      { ...chen!, code: '07' },
      { ...zhou!, code: '007' },
    ],
  });
  expect(findPerson('7')).toBeNull();
});

it('reads a wall clock as the branch’s, in every zone and over a change of the clocks', () => {
  const moment = (day: string, time: string) => ({ day, time, offset: null });
  expect(toInstant(moment('2026-01-05', '14:20:00'), createWallClock('Asia/Shanghai'))).toBe(
    '2026-01-05T06:20:00Z',
  );
  expect(
    toInstant(
      { day: '2026-01-05', time: '14:20:00', offset: '+00:00' },
      createWallClock('Asia/Shanghai'),
    ),
  ).toBe('2026-01-05T14:20:00Z');
  const newYork = createWallClock('America/New_York');
  expect(toInstant(moment('2026-03-08', '03:30:00'), newYork)).toBe('2026-03-08T07:30:00Z');
  expect(toInstant(moment('2026-03-08', '01:30:00'), newYork)).toBe('2026-03-08T06:30:00Z');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), (hours) => {
      const instant = Date.UTC(2024, 0, 1) + hours * 1_200_000;
      const clock = createWallClock('Asia/Shanghai');
      const wall = new Date(clock.read(instant)).toISOString();
      expect(Date.parse(toInstant(moment(wall.slice(0, 10), wall.slice(11, 19)), clock))).toBe(
        instant,
      );
    }),
  );
});
