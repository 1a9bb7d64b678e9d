import { describe, expect, it } from 'vitest';
import { type Given, kpiText, movedPostings, record, t } from './golden.ts';
import { followUp, procedure, visit } from './treatment.ts';

const ask =
  (kpiId: string) =>
  (given: Given, month = '2026-11', branch?: string) =>
    kpiText(kpiId, given, { who: 'zhou', month, branch });

const complication = (procedureId: string, grade: 'I' | 'II' | 'IV', at: string) =>
  record(
    'complication',
    `bf-${procedureId}`,
    at,
    { employeeId: 'zhou' },
    {
      procedureId,
      grade,
      confirmedAt: t(at),
    },
  );

describe('D01 procedure success', () => {
  const d01 = ask('D01');
  it('is not available before any window closed', () => {
    expect(d01({ records: [procedure('p', '11-20')] })).toBe('no_records');
  });
  it('waits 14 days after an injection, 30 after a laser, 90 after surgery', () => {
    const records = [
      procedure('a', '11-01'),
      procedure('b', '10-05', { category: 'laser' }),
      procedure('c', '08-10', { category: 'surgery' }),
      procedure('d', '11-01', { category: 'laser' }),
    ];
    expect(d01({ records })).toBe('1 (3)');
    expect(d01({ records }, '2026-12')).toBe('1 (1)');
  });
  it('forgives grade I, not grade II, and nothing after the window', () => {
    const records = [
      procedure('a', '11-01'),
      complication('a', 'I', '11-05'),
      procedure('b', '11-01'),
      complication('b', 'II', '11-05'),
      procedure('c', '11-01 12:00'),
      complication('c', 'IV', '11-15 13:00'),
    ];
    // c ended at 13:00, so its window closed at 15 November 13:00
    expect(d01({ records })).toBe('2/3 (3)');
  });
  it('counts an unplanned revision against what it mends, and a planned one not', () => {
    const ann = { customerRef: 'ann' };
    const bo = { customerRef: 'bo' };
    const records = [
      procedure('a', '11-01', {}, ann),
      procedure('a2', '11-10', { revision: 'unplanned' }, ann),
      procedure('b', '11-02', {}, bo),
      procedure('b2', '11-10', { revision: 'planned' }, bo),
    ];
    expect(d01({ records })).toBe('3/4 (4)');
  });
  it('mends the named one, not the last one', () => {
    const ann = { customerRef: 'ann' };
    const records = [
      procedure('a', '10-25', {}, ann),
      procedure('b', '11-01', {}, ann),
      procedure('x', '11-05', { revision: 'unplanned', revisionOfId: 'a' }, ann),
    ];
    // a closed on 8 November, b on the 15th, x on the 19th: only a failed
    expect(d01({ records })).toBe('2/3 (3)');
  });
  it('belongs to the branch of the operation after a transfer', () => {
    const given = { records: [procedure('a', '11-05')], postings: movedPostings };
    expect(d01(given, '2026-11', 'sh')).toBe('1 (1)');
    expect(d01(given, '2026-11', 'bj')).toBe('no_records');
  });
  it('changes when a complication of those days is reported late', () => {
    const records = [procedure('a', '11-01')];
    expect(d01({ records })).toBe('1 (1)');
    expect(d01({ records: [...records, complication('a', 'II', '11-10')] })).toBe('0 (1)');
  });
});

describe('D03 post-op follow-up timeliness', () => {
  const d03 = ask('D03');
  it('is not available when no node was due', () => {
    expect(d03({})).toBe('no_records');
  });
  it.each([
    ['d1', '11-10', '11-09 00:00', '11-11 23:59', '11-12 00:00'],
    ['d7', '11-10', '11-09 00:00', '11-11 23:59', '11-12 00:00'],
    ['d30', '11-10', '11-08 00:00', '11-12 23:59', '11-13 00:00'],
    ['d90', '11-10', '11-05 00:00', '11-15 23:59', '11-16 00:00'],
  ] as const)('lets %s be done inside its days and not after', (node, due, first, last, late) => {
    const one = (done: string | null) =>
      d03({ records: [followUp('f', 'zhou', due, done, { node })] });
    expect([one(first), one(last), one(late), one(null)]).toEqual([
      '1 (1)',
      '1 (1)',
      '0 (1)',
      '0 (1)',
    ]);
  });
  it('does not accept a call that a nurse made for the doctor', () => {
    const records = [followUp('f', 'zhou', '11-10', '11-10', { executorId: 'wu' })];
    expect(d03({ records })).toBe('0 (1)');
    const colleague = [followUp('f', 'zhou', '11-10', '11-10', { executorId: 'zoe' })];
    expect(d03({ records: colleague })).toBe('1 (1)');
  });
  it('counts in the month in which the days end', () => {
    const records = [followUp('f', 'zhou', '11-30', '11-30')];
    expect(d03({ records })).toBe('no_records');
    expect(d03({ records }, '2026-12')).toBe('1 (1)');
  });
  it('follows the posting on the due day', () => {
    const records = [{ ...followUp('f', 'zhou', '11-20', '11-20'), branchId: null }];
    expect(d03({ records, postings: movedPostings }, '2026-11', 'bj')).toBe('1 (1)');
  });
  it('changes when the call is entered late', () => {
    expect(d03({ records: [followUp('f', 'zhou', '11-10', null)] })).toBe('0 (1)');
    expect(d03({ records: [followUp('f', 'zhou', '11-10', '11-10')] })).toBe('1 (1)');
  });
});

describe('D04 repeat-treatment rate', () => {
  const d04 = ask('D04');
  const ann = { customerRef: 'ann' };
  // 180 days from 20 May 12:00 close on 16 November 12:00
  const opening = procedure('a', '05-20', {}, ann);
  it('is not available while the window is open', () => {
    expect(d04({ records: [opening], asOf: '11-16 11:00' })).toBe('no_records');
    expect(d04({ records: [opening], asOf: '11-16 12:00' })).toBe('0 (1)');
  });
  it('asks for another day, up to the last second of 180 days, with any doctor', () => {
    const again = (at: string) =>
      d04({ records: [opening, procedure('b', at, { doctorId: 'zoe' }, ann)] });
    expect(again('05-20 18:00')).toBe('0 (1)');
    expect(again('05-21 08:00')).toBe('1 (1)');
    expect(again('11-16 12:00')).toBe('1 (1)');
    expect(again('11-16 12:01')).toBe('0 (1)');
  });
  it('accepts neither a revision nor a session of a package', () => {
    const again = (change: Parameters<typeof procedure>[2]) =>
      d04({ records: [opening, procedure('b', '06-20', change, ann)] });
    expect(again({ revision: 'planned' })).toBe('0 (1)');
    expect(again({ revision: 'unplanned' })).toBe('0 (1)');
    expect(again({ isPackageSession: true })).toBe('0 (1)');
  });
  it('counts a customer once a month', () => {
    const records = [opening, procedure('b', '05-22', {}, ann), procedure('c', '05-25', {}, ann)];
    expect(d04({ records })).toBe('1 (1)');
  });
  it('belongs to the branch of the first treatment', () => {
    expect(d04({ records: [opening], postings: movedPostings }, '2026-11', 'sh')).toBe('0 (1)');
  });
  it('changes when the repeat is imported late', () => {
    expect(d04({ records: [procedure('b', '07-20', {}, ann), opening] })).toBe('1 (1)');
  });
});

describe('D05 record and consent completeness', () => {
  const d05 = ask('D05');
  const started = '11-10 10:00';
  it('is not available without procedures', () => {
    expect(d05({})).toBe('no_records');
  });
  it('asks for consent before the start and a note by 24 hours after the end', () => {
    const one = (change: Parameters<typeof procedure>[2]) =>
      d05({ records: [procedure('p', started, change)] });
    expect(one({ consentSignedAt: t('11-10 09:59') })).toBe('1 (1)');
    expect(one({ consentSignedAt: t('11-10 10:00') })).toBe('0 (1)');
    expect(one({ consentSignedAt: null })).toBe('0 (1)');
    expect(one({ noteDoneAt: t('11-11 11:00') })).toBe('1 (1)');
    expect(one({ noteDoneAt: t('11-11 11:01') })).toBe('0 (1)');
  });
  it('counts when the 24 hours have passed', () => {
    const records = [procedure('p', '11-30')];
    expect(d05({ records })).toBe('no_records');
    expect(d05({ records }, '2026-12')).toBe('1 (1)');
  });
  it('is incomplete again when a note is withdrawn', () => {
    expect(d05({ records: [procedure('p', started, { noteDoneAt: null })] })).toBe('0 (1)');
  });
  it('follows the branch of the procedure', () => {
    const records = [procedure('p', '11-20', {}, { branchId: 'bj' })];
    expect(d05({ records, postings: movedPostings }, '2026-11', 'bj')).toBe('1 (1)');
  });
  it('changes when the note of that day is imported late', () => {
    const late = procedure('p', started, { noteDoneAt: t('11-10 20:00') });
    expect(d05({ records: [late] })).toBe('1 (1)');
  });
});

describe('D06 upheld complaints per 100 procedures', () => {
  const d06 = ask('D06');
  const complaint = (
    isUpheld: boolean | null,
    closed: string | null,
    visitId: string | null = null,
  ) =>
    record(
      'complaint',
      'ts',
      '11-12',
      { visitId, customerRef: 'x' },
      {
        grade: 'minor',
        category: 'result',
        aboutEmployeeId: 'zhou',
        openedAt: t('11-12'),
        firstTouchedAt: t('11-12'),
        closedAt: closed && t(closed),
        isUpheld,
      },
    );
  const four = ['a', 'b', 'c', 'd'].map((id) => procedure(id, '11-05'));
  it('is not available without procedures, even with a complaint', () => {
    expect(d06({ records: [complaint(true, '11-13')] })).toBe('no_records');
  });
  it('is 0 without a complaint and 25 for one in four', () => {
    expect(d06({ records: four })).toBe('0 (4)');
    expect(d06({ records: [...four, complaint(true, '11-13')] })).toBe('25 (4)');
  });
  it('leaves out what is open or was not upheld', () => {
    expect(d06({ records: [...four, complaint(null, null)] })).toBe('0 (4)');
    expect(d06({ records: [...four, complaint(false, '11-13')] })).toBe('0 (4)');
  });
  it('takes an upheld one back when it is reopened', () => {
    expect(d06({ records: [...four, complaint(true, null)] })).toBe('0 (4)');
  });
  it('counts where the treatment was, also when it is upheld after a transfer', () => {
    const records = [...four, visit('v', '11-05'), complaint(true, '11-20', 'v')];
    expect(d06({ records, postings: movedPostings }, '2026-11', 'sh')).toBe('25 (4)');
  });
  it('counts on the day it was closed, though imported later', () => {
    const records = [...four, complaint(true, '12-02')];
    expect(d06({ records })).toBe('0 (4)');
  });
});
