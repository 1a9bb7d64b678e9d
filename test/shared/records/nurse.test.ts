import { describe, expect, it } from 'vitest';
import { type Given, kpiText, movedPostings, record, t } from './golden.ts';
import { answered, followUp, procedure } from './treatment.ts';

const ask =
  (kpiId: string) =>
  (given: Given, month = '2026-11', branch?: string) =>
    kpiText(kpiId, given, { who: 'wu', month, branch });

const checklist = (
  id: string,
  procedureId: string,
  ticked: number,
  at: string | null,
  type: 'pre_op' | 'comfort' = 'pre_op',
) =>
  record(
    'checklist',
    id,
    '11-10 09:00',
    { employeeId: 'wu' },
    {
      procedureId,
      type,
      itemsTicked: ticked,
      itemsMandatory: 10,
      tickedAt: at && t(at),
    },
  );

describe('N01 pre-op checklist', () => {
  const n01 = ask('N01');
  const operation = procedure('p', '11-10 10:00');
  it('is not available without checklists', () => {
    expect(n01({ records: [operation] })).toBe('no_records');
  });
  it('counts items ticked up to the start and none after', () => {
    const one = (at: string | null) => n01({ records: [operation, checklist('q', 'p', 9, at)] });
    expect(one('11-10 10:00')).toBe('9/10 (1)');
    expect(one('11-10 10:01')).toBe('0 (1)');
    expect(one(null)).toBe('0 (1)');
  });
  it('adds items up over checklists', () => {
    const records = [
      operation,
      procedure('p2', '11-11 10:00'),
      checklist('q', 'p', 10, '11-10 09:50'),
      checklist('q2', 'p2', 6, '11-11 09:50'),
    ];
    expect(n01({ records })).toBe('4/5 (2)');
  });
  it('counts nothing for a procedure that was cancelled and removed', () => {
    expect(n01({ records: [checklist('q', 'p', 10, '11-10 09:50')] })).toBe('no_records');
  });
  it('follows the branch of the procedure', () => {
    const given = {
      records: [operation, checklist('q', 'p', 10, '11-10 09:50')],
      postings: movedPostings,
    };
    expect(n01(given, '2026-11', 'sh')).toBe('1 (1)');
  });
  it('appears when the procedure is imported after its checklist', () => {
    const list = checklist('q', 'p', 10, '11-10 09:50');
    expect(n01({ records: [list, operation] })).toBe('1 (1)');
  });
});

describe('N03 care index', () => {
  const n03 = ask('N03');
  const care = (id: string, done: string | null) =>
    followUp(id, 'wu', '11-10', done, { type: 'care', node: 'd7' });
  const felt = { answers: [answered('cared_for_rating', 4)] };
  const operation = procedure('p', '11-10 10:00');
  const comfort = (at: string | null) => checklist('q', 'p', 10, at, 'comfort');
  it('is not available when parts of more than 30 % are missing', () => {
    expect(n03({})).toBe('too_few_parts');
    expect(n03({ ...felt, records: [operation, comfort('11-10 10:30')] })).toBe('too_few_parts');
  });
  it('is 0.4 contacts + 0.3 felt/5 + 0.3 comfort, times 100', () => {
    const records = [operation, comfort('11-10 10:30'), care('a', '11-10'), care('b', null)];
    // 100 × (0.4 × 1/2 + 0.3 × 4/5 + 0.3 × 1/1) = 20 + 24 + 30
    expect(n03({ ...felt, records })).toBe('74 (1)');
  });
  it('shares out 30 % that is missing', () => {
    const records = [care('a', '11-10')];
    // (40 × 1 + 30 × 4/5) / 0.7 = 64 / 0.7
    expect(n03({ ...felt, records })).toBe('640/7 (1)');
  });
  it('takes a comfort check that was never recorded as zero', () => {
    const records = [operation, comfort(null), care('a', '11-10')];
    expect(n03({ ...felt, records })).toBe('64 (1)');
  });
  it('keeps the parts of each branch apart', () => {
    const records = [care('a', '11-10')];
    const given = { ...felt, records, postings: movedPostings };
    expect(n03(given, '2026-11', 'bj')).toBe('too_few_parts');
    expect(n03(given, '2026-11', 'sh')).toBe('640/7 (1)');
  });
  it('changes when a contact is entered late', () => {
    const before = n03({ ...felt, records: [care('a', null)] });
    expect(before).toBe('240/7 (1)');
  });
});

describe('N04 nursing follow-up', () => {
  const n04 = ask('N04');
  it('is not available when no node was due', () => {
    expect(n04({ records: [followUp('f', 'zhou', '11-10', '11-10')] })).toBe('no_records');
  });
  it.each([
    ['24h', '11-10 23:59', '11-11 00:00'],
    ['72h', '11-10 23:59', '11-11 00:00'],
    ['d7', '11-11 23:59', '11-12 00:00'],
  ] as const)('ends node %s with its day', (node, last, late) => {
    const one = (done: string) =>
      n04({ records: [followUp('f', 'wu', '11-10 20:00', done, { node })] });
    expect([one(last), one(late)]).toEqual(['1 (1)', '0 (1)']);
  });
  it('does not accept a call made before its days', () => {
    expect(n04({ records: [followUp('f', 'wu', '11-10', '11-08', { node: '24h' })] })).toBe(
      '0 (1)',
    );
  });
  it('is undone when the call is struck out', () => {
    expect(n04({ records: [followUp('f', 'wu', '11-10', null)] })).toBe('0 (1)');
  });
  it('follows the posting on the due day', () => {
    const records = [{ ...followUp('f', 'wu', '11-20', '11-20'), branchId: null }];
    expect(n04({ records, postings: movedPostings }, '2026-11', 'bj')).toBe('1 (1)');
  });
  it('changes when the call is entered late', () => {
    expect(n04({ records: [followUp('f', 'wu', '11-10', '11-11')] })).toBe('1 (1)');
  });
});

describe('N05 inspection score', () => {
  const n05 = ask('N05');
  const inspection = (id: string, at: string, pointsEarned: number, hasCriticalFail = false) =>
    record(
      'inspection',
      id,
      at,
      { employeeId: 'wu' },
      {
        inspector: '护理部',
        pointsEarned,
        pointsPossible: 100,
        hasCriticalFail,
      },
    );
  it('is not available without inspections', () => {
    expect(n05({})).toBe('no_records');
  });
  it('divides points earned by points possible over all inspections', () => {
    expect(n05({ records: [inspection('a', '11-03', 96), inspection('b', '11-10', 90)] })).toBe(
      '93/100 (2)',
    );
  });
  it('leaves an inspection with a critical fail no points', () => {
    expect(n05({ records: [inspection('a', '11-03', 96, true)] })).toBe('0 (1)');
    expect(
      n05({ records: [inspection('a', '11-03', 96, true), inspection('b', '11-10', 90)] }),
    ).toBe('9/20 (2)');
  });
  it('gives the points back when the fail is overturned', () => {
    expect(n05({ records: [inspection('a', '11-03', 96, false)] })).toBe('24/25 (1)');
  });
  it('keeps to the month and to the branch of the day', () => {
    const records = [{ ...inspection('a', '11-20', 100), branchId: null }];
    expect(n05({ records, postings: movedPostings }, '2026-11', 'bj')).toBe('1 (1)');
    expect(n05({ records: [inspection('a', '12-01 00:00', 100)] })).toBe('no_records');
  });
  it('is the same when the same inspection is imported twice', () => {
    const one = inspection('a', '11-03', 96);
    expect(n05({ records: [one, one] })).toBe('24/25 (1)');
  });
});
