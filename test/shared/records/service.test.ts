import { describe, expect, it } from 'vitest';
import { createWallClock } from '../../../functions/_shared/calendar/wall-clock.ts';
import { businessSeconds } from '../../../functions/_shared/records/business-time.ts';
import type { RecordOf } from '../../../functions/_shared/records/record.ts';
import { clinicOf, type Given, kpiText, movedPostings, record, t } from './golden.ts';

const ask =
  (kpiId: string) =>
  (given: Given, month = '2026-11', branch?: string) =>
    kpiText(kpiId, given, { who: 'tang', month, branch });

function chat(
  id: string,
  at: string,
  reply: string | null,
  change: Partial<RecordOf<'chat'>['content']> = {},
) {
  return record(
    'chat',
    id,
    at,
    { employeeId: 'tang' },
    {
      channel: 'online',
      firstMessageAt: t(at),
      firstReplyAt: reply && t(reply),
      needsResolution: false,
      isResolved: false,
      reopenedAt: null,
      rating: null,
      ...change,
    },
  );
}

describe('K01 response speed', () => {
  const k01 = ask('K01');
  it('is not available without chats', () => {
    expect(k01({})).toBe('no_records');
  });
  it('accepts 60 seconds and not 61', () => {
    const records = [
      chat('a', '11-03 10:00:00', '11-03 10:01:00'),
      chat('b', '11-03 10:00:00', '11-03 10:01:01'),
    ];
    expect(k01({ records })).toBe('1/2 (2)');
  });
  it('counts only opening hours: a night and a closed Sunday are no waiting', () => {
    // 7 November is a Saturday
    const records = [
      chat('a', '11-03 23:00', '11-04 10:00:59'),
      chat('b', '11-07 19:59:30', '11-09 10:00:30'),
      chat('c', '11-07 19:59:30', '11-09 10:00:31'),
    ];
    expect(k01({ records })).toBe('2/3 (3)');
  });
  it('takes a chat that was never answered as slow, once a minute has passed', () => {
    const records = [chat('a', '11-03 10:00', null)];
    expect(k01({ records, asOf: '11-03 10:01' })).toBe('no_records');
    expect(k01({ records, asOf: '11-03 10:02' })).toBe('0 (1)');
  });
  it('follows the posting when the export has no branch', () => {
    const records = [{ ...chat('a', '11-20 11:00', '11-20 11:00:20'), branchId: null }];
    expect(k01({ records, postings: movedPostings }, '2026-11', 'bj')).toBe('1 (1)');
  });
  it('changes when a reply is imported late', () => {
    expect(k01({ records: [chat('a', '11-03 10:00', '11-03 10:00:10')] })).toBe('1 (1)');
  });
});

describe('business time', () => {
  const calendar = {
    ...clinicOf({}).branches.get('sh')!,
    specialDays: { '2026-10-01': null, '2026-10-04': ['10:00', '18:00'] as const },
  };
  const seconds = (from: string, to: string) =>
    businessSeconds(
      Date.parse(t(from)),
      Date.parse(t(to)),
      calendar,
      createWallClock('Asia/Shanghai'),
    );

  it('rests on a holiday and works on the Sunday that makes up for it', () => {
    expect(seconds('10-01 00:00', '10-02 00:00')).toBe(0);
    expect(seconds('10-04 00:00', '10-05 00:00')).toBe(8 * 3600);
    expect(seconds('10-11 00:00', '10-12 00:00')).toBe(0);
  });
  it('is zero backwards', () => {
    expect(seconds('10-05 12:00', '10-05 11:00')).toBe(0);
  });
  it('reads the wall of the branch, not of the server', () => {
    const noon = Date.parse('2026-07-01T16:30:00Z');
    expect(createWallClock('Asia/Shanghai').day(noon)).toBe('2026-07-02');
    expect(createWallClock('Europe/London').day(noon)).toBe('2026-07-01');
    expect(createWallClock('Asia/Kathmandu').day(Date.parse('2026-07-01T18:14:59Z'))).toBe(
      '2026-07-01',
    );
    expect(createWallClock('Asia/Kathmandu').day(Date.parse('2026-07-01T18:15:00Z'))).toBe(
      '2026-07-02',
    );
  });
});

describe('K02 resolution rate', () => {
  const k02 = ask('K02');
  const solved = { needsResolution: true, isResolved: true };
  it('is not available when nothing needed solving', () => {
    expect(k02({ records: [chat('a', '11-03 11:00', '11-03 11:01')] })).toBe('no_records');
  });
  it('is undone by reopening within 72 hours, and not after', () => {
    const one = (reopened: string | null) =>
      k02({
        records: [
          chat('a', '11-03 11:00', '11-03 11:00', {
            ...solved,
            reopenedAt: reopened && t(reopened),
          }),
        ],
      });
    expect(one(null)).toBe('1 (1)');
    expect(one('11-06 11:00')).toBe('0 (1)');
    expect(one('11-06 11:01')).toBe('1 (1)');
  });
  it('counts the 72 hours from the solution where that is known', () => {
    const change = { ...solved, resolvedAt: t('11-28 12:00') };
    const records = [chat('a', '11-27 11:00', '11-27 11:00', change)];
    expect(k02({ records })).toBe('no_records');
    expect(k02({ records }, '2026-12')).toBe('1 (1)');
  });
  it('counts what was not solved', () => {
    const records = [chat('a', '11-03', '11-03', { needsResolution: true })];
    expect(k02({ records })).toBe('0 (1)');
  });
  it('stays in the branch of the session after a transfer', () => {
    const records = [chat('a', '11-14', '11-14', solved)];
    expect(k02({ records, postings: movedPostings }, '2026-11', 'sh')).toBe('1 (1)');
  });
  it('changes when a reopening is imported late', () => {
    const records = [chat('a', '11-03', '11-03', { ...solved, reopenedAt: t('11-04') })];
    expect(k02({ records })).toBe('0 (1)');
  });
});

describe('K03 satisfaction', () => {
  const k03 = ask('K03');
  const rated = (id: string, rating: number | null, at = '11-03') => chat(id, at, at, { rating });
  it('is not available when nobody rated', () => {
    expect(k03({ records: [rated('a', null)] })).toBe('no_records');
  });
  it('counts 4 and 5 as satisfied and leaves the silent out', () => {
    const records = [rated('a', 5), rated('b', 4), rated('c', 3), rated('d', null)];
    expect(k03({ records })).toBe('2/3 (3)');
  });
  it('counts a withdrawn rating no more', () => {
    expect(k03({ records: [rated('a', null), rated('b', 4)] })).toBe('1 (1)');
  });
  it('keeps branches apart', () => {
    const records = [rated('a', 5), { ...rated('b', 1, '11-20'), branchId: 'bj' }];
    expect(k03({ records, postings: movedPostings }, '2026-11', 'sh')).toBe('1 (1)');
  });
  it('is the same when the file comes twice, and counts on the day of the chat', () => {
    expect(k03({ records: [rated('a', 5), rated('a', 5)] })).toBe('1 (1)');
    expect(k03({ records: [rated('a', 5, '12-01 00:00')] })).toBe('no_records');
  });
});

describe('K04 show rate', () => {
  const k04 = ask('K04');
  const appointment = (
    id: string,
    at: string,
    arrived: string | null,
    cancelled: string | null = null,
  ) =>
    record(
      'appointment',
      id,
      at,
      { employeeId: 'tang' },
      {
        bookedAt: t('10-20'),
        at: t(at),
        arrivedAt: arrived && t(arrived),
        cancelledAt: cancelled && t(cancelled),
      },
    );
  it('is not available without appointments, or when all were cancelled in time', () => {
    expect(k04({})).toBe('no_records');
    expect(k04({ records: [appointment('a', '11-03 12:00', null, '11-02 12:00')] })).toBe(
      'no_records',
    );
  });
  it('counts a cancellation less than 24 hours before as not shown', () => {
    const records = [
      appointment('a', '11-03 12:00', null, '11-02 12:01'),
      appointment('b', '11-03 12:00', '11-03 12:20'),
    ];
    expect(k04({ records })).toBe('1/2 (2)');
  });
  it('waits until the day is over', () => {
    const records = [appointment('a', '11-03 12:00', null)];
    expect(k04({ records, asOf: '11-03 23:59' })).toBe('no_records');
    expect(k04({ records, asOf: '11-04 00:00' })).toBe('0 (1)');
  });
  it('is taken back when an arrival was ticked by mistake', () => {
    expect(k04({ records: [appointment('a', '11-03', null)] })).toBe('0 (1)');
  });
  it('counts for who booked, in the branch of the appointment', () => {
    const records = [appointment('a', '11-14', '11-14')];
    expect(k04({ records, postings: movedPostings }, '2026-11', 'sh')).toBe('1 (1)');
  });
  it('changes when the arrival is imported late', () => {
    expect(k04({ records: [appointment('a', '11-03', '11-03')] })).toBe('1 (1)');
  });
});

describe('K05 complaint SLA', () => {
  const k05 = ask('K05');
  const complaint = (
    id: string,
    opened: string,
    touched: string | null,
    closed: string | null,
    grade: 'minor' | 'major' = 'minor',
  ) =>
    record(
      'complaint',
      id,
      opened,
      { employeeId: 'tang' },
      {
        grade,
        category: 'service',
        aboutEmployeeId: null,
        openedAt: t(opened),
        firstTouchedAt: touched && t(touched),
        closedAt: closed && t(closed),
        isUpheld: null,
      },
    );
  it('is not available without complaints', () => {
    expect(k05({})).toBe('no_records');
  });
  it('asks for 30 minutes and 24 hours, 72 for a major one', () => {
    const one = (...given: Parameters<typeof complaint>) => k05({ records: [complaint(...given)] });
    expect(one('a', '11-03 12:00', '11-03 12:30', '11-04 12:00')).toBe('1 (1)');
    expect(one('a', '11-03 12:00', '11-03 12:30:01', '11-04 12:00')).toBe('0 (1)');
    expect(one('a', '11-03 12:00', '11-03 12:10', '11-04 12:00:01')).toBe('0 (1)');
    expect(one('a', '11-03 12:00', '11-03 12:10', '11-06 12:00', 'major')).toBe('1 (1)');
  });
  it('counts opening time to the first touch: overnight is no delay', () => {
    expect(k05({ records: [complaint('a', '11-03 21:00', '11-04 10:30', '11-04 20:00')] })).toBe(
      '1 (1)',
    );
  });
  it('is due when its time is over', () => {
    const records = [complaint('a', '11-30 12:00', null, null)];
    expect(k05({ records })).toBe('no_records');
    expect(k05({ records }, '2026-12')).toBe('0 (1)');
  });
  it('fails when it is reopened', () => {
    expect(k05({ records: [complaint('a', '11-03 12:00', '11-03 12:05', null)] })).toBe('0 (1)');
  });
  it('stays with the branch, and changes when the closing is imported late', () => {
    const records = [complaint('a', '11-14 12:00', '11-14 12:05', '11-14 18:00')];
    expect(k05({ records, postings: movedPostings }, '2026-11', 'sh')).toBe('1 (1)');
  });
});

describe('K06 quality-check score', () => {
  const k06 = ask('K06');
  const check = (id: string, at: string, pointsEarned: number) =>
    record(
      'quality_check',
      id,
      at,
      { employeeId: 'tang' },
      {
        rubric: '客服 2.0',
        pointsEarned,
        pointsPossible: 100,
      },
    );
  it('is not available without checks', () => {
    expect(k06({})).toBe('no_records');
  });
  it('adds points up, from none to all', () => {
    expect(k06({ records: [check('a', '11-03', 0)] })).toBe('0 (1)');
    expect(k06({ records: [check('a', '11-03', 100), check('b', '11-04', 85)] })).toBe('37/40 (2)');
  });
  it('takes the corrected points of a check that was reviewed', () => {
    expect(k06({ records: [check('a', '11-03', 95)] })).toBe('19/20 (1)');
  });
  it('refuses two different versions of one check instead of choosing', () => {
    expect(() => k06({ records: [check('a', '11-03', 85), check('a', '11-03', 95)] })).toThrow(
      RangeError,
    );
  });
  it('follows the posting, and the day of the check though it comes late', () => {
    const records = [{ ...check('a', '11-20', 90), branchId: null }];
    expect(k06({ records, postings: movedPostings }, '2026-11', 'bj')).toBe('9/10 (1)');
    expect(k06({ records: [check('a', '10-31', 90)] })).toBe('no_records');
  });
});
