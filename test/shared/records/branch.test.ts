import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveMeasurements } from '../../../functions/_shared/records/derive-measurements.ts';
import { ClinicRecordSchema, contentSchemas } from '../../../functions/_shared/records/record.ts';
import { clinicOf, kpiText, postings, record, t } from './golden.ts';
import { answered, followUp, procedure, visit } from './treatment.ts';

describe('shared figures', () => {
  it('weighs satisfaction 0.7 and NPS 0.3', () => {
    const given = { answers: [answered('rating', 4), answered('nps', 9), answered('nps', 8)] };
    // 70 × (4 − 1)/4 + 30 × (50 + 100)/200 = 52.5 + 22.5
    expect(kpiText('OSI', given)).toBe('75 (1)');
  });
  it('counts complaints per 100 visits', () => {
    const complaint = record(
      'complaint',
      'ts',
      '11-04',
      {},
      {
        grade: 'minor',
        category: 'waiting',
        aboutEmployeeId: null,
        openedAt: t('11-04'),
        firstTouchedAt: null,
        closedAt: null,
        isUpheld: null,
      },
    );
    const visits = ['a', 'b', 'c', 'd'].map((id) => visit(id, '11-03'));
    expect(kpiText('CPH', { records: [...visits, complaint] })).toBe('25 (4)');
    expect(kpiText('CPH', { records: [complaint] })).toBe('no_records');
  });
});

describe('a derivation', () => {
  const records = [
    procedure('p', '11-03', {}, { customerRef: 'ann' }),
    procedure('q', '11-20', {}, { customerRef: 'ann' }),
    followUp('f', 'zhou', '11-10', '11-10'),
    followUp('g', 'wu', '11-10', null),
    visit('v', '11-03'),
    visit('w', '11-04'),
  ];
  it('is the same in any order, and imported twice', () => {
    const whole = deriveMeasurements(clinicOf({ records }));
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...records, ...records], { minLength: 12, maxLength: 12 }),
        (mixed) => {
          const again = deriveMeasurements(clinicOf({ records: mixed }));
          expect(again.measurements).toEqual(whole.measurements);
        },
      ),
      { seed: 4, numRuns: 50 },
    );
  });

  it('gives back what it was when a batch is undone', () => {
    const before = deriveMeasurements(clinicOf({ records: records.slice(0, 3) }));
    deriveMeasurements(clinicOf({ records }));
    expect(deriveMeasurements(clinicOf({ records: records.slice(0, 3) }))).toEqual(before);
  });

  it('names what it could not place, with the reason', () => {
    const lost = { ...followUp('lost', 'ghost', '11-10', null), branchId: null };
    const early = followUp('early', 'zhou', '2024-11-10', null);
    const { measurements, refusals } = deriveMeasurements(clinicOf({ records: [lost, early] }));
    expect(measurements).toEqual([]);
    expect(refusals).toEqual([
      { source: { kind: 'follow_up', id: 'lost' }, reason: 'branch_unknown' },
      { source: { kind: 'follow_up', id: 'early' }, reason: 'not_posted' },
    ]);
    expect(postings.some(({ employeeId }) => employeeId === 'ghost')).toBe(false);
  });

  it('splits receipts to the fen and takes a refund from those who were credited', () => {
    const staff = ['lin', 'lan'].map((employeeId, at) => ({
      employeeId,
      shareBp: [6667, 3333][at]!,
    }));
    const deal = record(
      'deal',
      'cj',
      '11-03',
      { employeeId: 'lin', customerRef: 'ann' },
      {
        amountFen: 1000,
        staff,
        paidAt: t('11-03'),
        refund: { amountFen: 1, at: t('2027-01-02') },
      },
    );
    const { measurements } = deriveMeasurements(clinicOf({ records: [deal] }));
    const receipts = measurements.filter(({ measure }) => measure === 'receipts_fen');
    // 999 × 0.3333 = 332.97 and 999 × 0.6667 = 666.03: the odd fen goes to the larger remainder
    expect(receipts.map(({ employeeId, value }) => [employeeId, value])).toEqual([
      ['lan', 333],
      ['lin', 666],
    ]);
    expect(receipts.every(({ occurredOn }) => occurredOn === '2026-11-03')).toBe(true);
  });
});

describe('records', () => {
  it('knows the fourteen kinds of the catalogue', () => {
    expect(Object.keys(contentSchemas)).toHaveLength(14);
  });
  it.each([
    ['shares that do not sum to 100', { staff: [{ employeeId: 'lin', shareBp: 9999 }] }],
    [
      'a person named twice',
      { staff: [5000, 5000].map((shareBp) => ({ employeeId: 'lin', shareBp })) },
    ],
    ['a refund above the amount', { refund: { amountFen: 1001, at: t('11-04') } }],
    ['a refund before the payment', { refund: { amountFen: 1, at: t('11-02') } }],
    ['money with a fraction', { amountFen: 10.5 }],
    ['a moment without its offset', { paidAt: '2026-11-03T10:00:00' }],
  ])('refuses a deal with %s', (_, change) => {
    const content = {
      amountFen: 1000,
      staff: [{ employeeId: 'lin', shareBp: 10_000 }],
      paidAt: t('11-03'),
      refund: null,
    };
    const deal = {
      kind: 'deal',
      externalId: 'cj',
      branchId: 'sh',
      employeeId: 'lin',
      visitId: null,
      customerRef: 'ann',
      occurredAt: t('11-03'),
    };
    expect(ClinicRecordSchema.safeParse({ ...deal, content }).success).toBe(true);
    expect(
      ClinicRecordSchema.safeParse({ ...deal, content: { ...content, ...change } }).success,
    ).toBe(false);
  });
});
