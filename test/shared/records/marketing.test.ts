import { describe, expect, it } from 'vitest';
import type { RecordOf } from '../../../functions/_shared/records/record.ts';
import { type Given, kpiText, movedPostings, record, t } from './golden.ts';

const ask =
  (kpiId: string) =>
  (given: Given, month = '2026-11', branch?: string) =>
    kpiText(kpiId, given, { who: 'han', month, branch });

function lead(
  id: string,
  at: string,
  change: Partial<RecordOf<'lead'>['content']> = {},
  customerRef: string | null = null,
) {
  return record(
    'lead',
    id,
    at,
    { employeeId: 'han', customerRef },
    {
      phoneHash: id,
      channel: 'douyin',
      campaignId: 'hd',
      referrerRef: null,
      hasConsent: true,
      isValid: true,
      ownerId: 'han',
      firstContact: null,
      firstArrivalAt: null,
      ...change,
    },
  );
}

const arrived = (id: string, at: string, arrival: string, more = {}) =>
  lead(id, at, { firstArrivalAt: t(arrival), ...more }, `c-${id}`);

function campaign(from: string, to: string, costFen: number, externalId = 'hd') {
  const day = (text: string) => t(text).slice(0, 10);
  return record(
    'campaign',
    externalId,
    `${from} 09:00`,
    { employeeId: 'han' },
    {
      name: '焕新季',
      costFen,
      reach: 5000,
      from: day(from),
      to: day(to),
    },
  );
}

function deal(customer: string, paid: string, amountFen: number, refundFen = 0) {
  return record(
    'deal',
    `cj-${customer}-${paid}`,
    paid,
    { employeeId: 'lin', customerRef: customer },
    {
      amountFen,
      staff: [{ employeeId: 'lin', shareBp: 10_000 }],
      paidAt: t(paid),
      refund: refundFen ? { amountFen: refundFen, at: t('2027-06-01') } : null,
    },
  );
}

describe('M01 valid-lead attainment', () => {
  const m01 = (given: Given, quota?: string, branch?: string) =>
    kpiText('M01', given, { who: 'han', quota, branch });
  it('is not available without a quota, and 0 without leads', () => {
    expect(m01({ records: [lead('a', '11-03')] })).toBe('no_quota');
    expect(m01({}, '40')).toBe('0 (0)');
  });
  it('divides valid leads by the quota', () => {
    const records = [lead('a', '11-03'), lead('b', '11-30 23:59'), lead('c', '12-01 00:00')];
    expect(m01({ records }, '4')).toBe('1/2 (2)');
    expect(m01({ records: [...records, lead('d', '11-04', { isValid: false })] }, '4')).toBe(
      '1/2 (2)',
    );
  });
  it('divides by zero to nothing', () => {
    expect(m01({ records: [lead('a', '11-03')] }, '0')).toBe('zero_denominator');
  });
  it('counts the same number once in 180 days: the first lead', () => {
    const same = { phoneHash: 'x' };
    const records = [lead('a', '05-20', same), lead('b', '11-03', same), lead('c', '11-20', same)];
    // b is 167 days after a; c is 184 days after a and counts again
    expect(m01({ records }, '1')).toBe('1 (1)');
  });
  it('counts leads where they came in', () => {
    const records = [{ ...lead('a', '11-20'), branchId: null }];
    expect(m01({ records, postings: movedPostings }, '1', 'bj')).toBe('1 (1)');
  });
  it('counts an old lead imported late in its own month, and then the later one not', () => {
    const same = { phoneHash: 'x' };
    expect(m01({ records: [lead('b', '11-03', same)] }, '1')).toBe('1 (1)');
    expect(m01({ records: [lead('b', '11-03', same), lead('a', '10-30', same)] }, '1')).toBe(
      '0 (0)',
    );
  });
});

describe('M02 lead to visit', () => {
  const m02 = ask('M02');
  it('is not available before 30 days have passed', () => {
    expect(m02({ records: [lead('a', '11-03')] })).toBe('no_records');
  });
  it('counts an arrival within 30 days', () => {
    const records = [
      arrived('a', '10-05', '11-04 11:59'),
      arrived('b', '10-05', '11-04 12:00'),
      lead('c', '10-05'),
    ];
    expect(m02({ records })).toBe('1/3 (3)');
  });
  it('keeps invalid leads in, or calling them invalid would pay', () => {
    expect(m02({ records: [lead('a', '10-05', { isValid: false })] })).toBe('0 (1)');
  });
  it('takes an arrival back that was entered by mistake', () => {
    expect(m02({ records: [lead('a', '10-05')] })).toBe('0 (1)');
  });
  it('belongs to the branch of the lead after a transfer', () => {
    const given = { records: [arrived('a', '10-25', '11-20')], postings: movedPostings };
    expect(m02(given, '2026-11', 'sh')).toBe('1 (1)');
  });
  it('changes when the arrival is imported late', () => {
    expect(m02({ records: [arrived('a', '10-05', '10-20')] })).toBe('1 (1)');
  });
});

describe('M03 campaign conversion', () => {
  const m03 = ask('M03');
  const hd = campaign('10-01', '10-31', 100_000);
  it('is not available when nobody arrived', () => {
    expect(m03({ records: [hd, lead('a', '10-05')] })).toBe('no_records');
  });
  it('counts arrivals who pay within 30 days', () => {
    const records = [
      hd,
      arrived('a', '10-03', '10-05 12:00'),
      deal('c-a', '11-04 11:59', 1000),
      arrived('b', '10-03', '10-05 12:00'),
      deal('c-b', '11-04 12:00', 1000),
    ];
    expect(m03({ records })).toBe('1/2 (2)');
  });
  it('does not count a payer who got half or more back', () => {
    const records = [hd, arrived('a', '10-03', '10-05'), deal('c-a', '10-06', 1000, 500)];
    expect(m03({ records })).toBe('0 (1)');
  });
  it('counts a first visit that names the campaign, once', () => {
    const visit = (id: string, customerRef: string) =>
      record(
        'visit',
        id,
        '10-05',
        { customerRef },
        {
          type: 'first',
          treatmentCode: null,
          staff: [],
          campaignId: 'hd',
          referrerRef: null,
          arrivedAt: t('10-05'),
          completedAt: t('10-05 14:00'),
        },
      );
    const records = [hd, visit('v', 'c-x'), arrived('a', '10-03', '10-05'), visit('w', 'c-a')];
    expect(m03({ records })).toBe('0 (2)');
  });
  it('belongs to the branch of the campaign', () => {
    const given = { records: [hd, arrived('a', '10-03', '10-25')], postings: movedPostings };
    expect(m03(given, '2026-11', 'sh')).toBe('0 (1)');
  });
  it('changes when a payment is imported late', () => {
    const records = [hd, arrived('a', '10-03', '10-05'), deal('c-a', '10-06', 1000)];
    expect(m03({ records })).toBe('1 (1)');
  });
});

describe('M04 marketing ROI', () => {
  const m04 = ask('M04');
  // the last day is 30 September, so 60 days end with 29 November
  const hd = campaign('09-01', '09-30', 100_000);
  const ann = arrived('a', '09-03', '09-05');
  it('is not available before the 60 days are over', () => {
    expect(m04({ records: [hd], asOf: '11-29 23:00' })).toBe('no_records');
    expect(m04({ records: [hd], asOf: '11-30 00:00' })).toBe('0 (1)');
  });
  it('divides what its customers paid in time by its cost', () => {
    const records = [
      hd,
      ann,
      deal('c-a', '09-05', 250_000),
      deal('c-a', '11-29 23:59', 50_000),
      deal('c-a', '11-30 00:00', 999_999),
      deal('stranger', '09-06', 999_999),
    ];
    expect(m04({ records })).toBe('3 (1)');
  });
  it('is not available for a campaign that cost nothing', () => {
    expect(m04({ records: [campaign('09-01', '09-30', 0), ann] })).toBe('zero_denominator');
  });
  it('takes refunds off, whenever they are paid', () => {
    const records = [hd, ann, deal('c-a', '09-05', 300_000, 100_000)];
    expect(m04({ records })).toBe('2 (1)');
    expect(m04({ records, asOf: '2027-05-31' })).toBe('3 (1)');
  });
  it('credits a customer to the campaign that brought them first', () => {
    const later = campaign('09-15', '09-30', 50_000, 'hd2');
    const records = [
      hd,
      later,
      ann,
      arrived('z', '09-16', '09-17', { campaignId: 'hd2' }),
      { ...lead('a2', '09-18', { campaignId: 'hd2', firstArrivalAt: t('09-20') }, 'c-a') },
      deal('c-a', '09-25', 300_000),
    ];
    // both campaigns close on 29 November: 300000 / 150000
    expect(m04({ records })).toBe('2 (2)');
  });
  it('stays with who answered for the campaign when it began', () => {
    const given = { records: [hd, ann, deal('c-a', '11-20', 100_000)], postings: movedPostings };
    expect(m04(given, '2026-11', 'sh')).toBe('1 (1)');
  });
  it('changes when a payment is imported late', () => {
    expect(m04({ records: [hd, ann] })).toBe('0 (1)');
    expect(m04({ records: [hd, ann, deal('c-a', '09-05', 100_000)] })).toBe('1 (1)');
  });
});

describe('M05 cost per first visit', () => {
  const m05 = ask('M05');
  const hd = campaign('11-01', '11-30', 90_000);
  it('is not available when nobody came', () => {
    expect(m05({ records: [hd] })).toBe('no_records');
  });
  it('divides the cost by first arrivals, in fen', () => {
    const records = [hd, arrived('a', '11-03', '11-05'), arrived('b', '11-03', '11-06')];
    expect(m05({ records })).toBe('45000 (2)');
  });
  it('spreads the cost of a campaign over its months by days', () => {
    // 30 October to 2 November: two of four days in each month
    const records = [campaign('10-30', '11-02', 100_001), arrived('a', '10-30', '11-02')];
    expect(m05({ records })).toBe('50000 (1)');
  });
  it('falls when a cost is corrected', () => {
    const records = [campaign('11-01', '11-30', 60_000), arrived('a', '11-03', '11-05')];
    expect(m05({ records })).toBe('60000 (1)');
  });
  it('counts a customer who comes back as a lead within 180 days once', () => {
    const same = { phoneHash: 'x' };
    const records = [
      hd,
      arrived('a', '11-03', '11-05', same),
      arrived('b', '11-08', '11-09', same),
    ];
    expect(m05({ records })).toBe('90000 (1)');
  });
  it('keeps branches apart, and takes an arrival imported late', () => {
    const records = [hd, arrived('a', '11-03', '11-05')];
    expect(m05({ records, postings: movedPostings }, '2026-11', 'sh')).toBe('90000 (1)');
    expect(m05({ records, postings: movedPostings }, '2026-11', 'bj')).toBe('no_records');
  });
});

describe('M06 lead data quality', () => {
  const m06 = ask('M06');
  it('is not available without leads', () => {
    expect(m06({})).toBe('no_records');
  });
  it('asks for source, campaign and consent', () => {
    const one = (change: Parameters<typeof lead>[2]) =>
      m06({ records: [lead('a', '11-03', change)] });
    expect(one({})).toBe('1 (1)');
    expect(one({ channel: null })).toBe('0 (1)');
    expect(one({ campaignId: null })).toBe('0 (1)');
    expect(one({ hasConsent: false })).toBe('0 (1)');
  });
  it('asks for no campaign where none can be: referred or walked in', () => {
    const records = [lead('a', '11-03', { campaignId: null, channel: 'referral' })];
    expect(m06({ records })).toBe('1 (1)');
  });
  it('counts a repeat as incomplete', () => {
    const same = { phoneHash: 'x' };
    expect(m06({ records: [lead('a', '11-03', same), lead('b', '11-04', same)] })).toBe('1/2 (2)');
  });
  it('is incomplete once consent is withdrawn', () => {
    const records = [lead('a', '11-03', { hasConsent: false }), lead('b', '11-03')];
    expect(m06({ records })).toBe('1/2 (2)');
  });
  it('keeps branches apart, and changes when an earlier lead is imported late', () => {
    const same = { phoneHash: 'x' };
    const given = { records: [lead('b', '11-04', same)], postings: movedPostings };
    expect(m06(given, '2026-11', 'sh')).toBe('1 (1)');
    expect(m06({ records: [...given.records, lead('a', '11-03', same)] })).toBe('1/2 (2)');
  });
});
