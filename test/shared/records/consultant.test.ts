import { describe, expect, it } from 'vitest';
import { type Given, kpiText, movedPostings, record, t } from './golden.ts';

const lin = { employeeId: 'lin' };

function consultation(customer: string, at: string, isFirstVisit = true) {
  const content = { isFirstVisit, outcome: 'no_deal', failureReason: null } as const;
  return record(
    'consultation',
    `zx-${customer}-${at}`,
    at,
    { ...lin, customerRef: customer },
    content,
  );
}

function deal(
  customer: string,
  paid: string,
  refund: { fen: number; at: string } | null = null,
  staff = [{ employeeId: 'lin', shareBp: 10_000 }],
) {
  return record(
    'deal',
    `cj-${customer}-${paid}`,
    paid,
    { ...lin, customerRef: customer },
    {
      amountFen: 100_000,
      staff,
      paidAt: t(paid),
      refund: refund && { amountFen: refund.fen, at: t(refund.at) },
    },
  );
}

describe('C01 first-visit conversion', () => {
  const ask = (given: Given, month = '2026-11', branch?: string) =>
    kpiText('C01', given, { who: 'lin', month, branch });

  it('is not available without first visits, and not zero', () => {
    expect(ask({ records: [consultation('a', '11-03', false)] })).toBe('no_records');
  });
  it('counts a deal within 7 days, to the second, and each customer once', () => {
    const inTime = [consultation('a', '11-03 10:00'), deal('a', '11-10 09:59')];
    const tooLate = [consultation('b', '11-03 10:00'), deal('b', '11-10 10:00')];
    const again = consultation('a', '11-05 10:00');
    expect(ask({ records: [...inTime, ...tooLate, again] })).toBe('1/2 (2)');
  });
  it('counts in the month in which the 7 days close', () => {
    const records = [consultation('a', '11-24 00:00'), deal('a', '11-24 11:00')];
    expect(ask({ records })).toBe('no_records');
    expect(ask({ records }, '2026-12')).toBe('1 (1)');
    expect(ask({ records, asOf: '11-30 23:00' }, '2026-12')).toBe('no_records');
  });
  it('takes the credit back when half or more is refunded, whenever that is', () => {
    const records = (fen: number) => [
      consultation('a', '11-03'),
      deal('a', '11-03', { fen, at: '2027-02-01' }),
    ];
    expect(ask({ records: records(49_999) })).toBe('1 (1)');
    expect(ask({ records: records(50_000) })).toBe('0 (1)');
    expect(ask({ records: records(50_000), asOf: '2027-01-31' })).toBe('1 (1)');
  });
  it('stays with the branch where the customer was seen', () => {
    const given = {
      records: [consultation('a', '11-14'), deal('a', '11-20')],
      postings: movedPostings,
    };
    expect(ask(given, '2026-11', 'sh')).toBe('1 (1)');
    expect(ask(given, '2026-11', 'bj')).toBe('no_records');
  });
  it('changes when a deal of those days is imported later', () => {
    const records = [consultation('a', '11-03')];
    expect(ask({ records })).toBe('0 (1)');
    expect(ask({ records: [deal('a', '11-04'), ...records] })).toBe('1 (1)');
  });
});

describe('C02 follow-up completion', () => {
  const followUp = (id: string, due: string, done: string | null, executorId = 'lin') =>
    record('follow_up', id, due, lin, {
      assigneeId: 'lin',
      executorId: done ? executorId : null,
      type: 'satisfaction',
      node: null,
      procedureId: null,
      dueAt: t(due),
      doneAt: done && t(done),
    });
  const ask = (given: Given, month = '2026-11', branch?: string) =>
    kpiText('C02', given, { who: 'lin', month, branch });

  it('is not available when nothing was due', () => {
    expect(ask({})).toBe('no_records');
  });
  it('accepts 24 hours after it was due, and not a second more', () => {
    const records = [
      followUp('a', '11-03 18:00', '11-04 18:00'),
      followUp('b', '11-03 18:00', '11-04 18:00:01'),
      followUp('c', '11-03 18:00', null),
    ];
    expect(ask({ records })).toBe('1/3 (3)');
  });
  it('counts a follow-up of the last day in the next month', () => {
    const records = [followUp('a', '11-30 18:00', '11-30 17:00')];
    expect(ask({ records })).toBe('no_records');
    expect(ask({ records }, '2026-12')).toBe('1 (1)');
  });
  it('credits the assignee when a colleague of the role did it, and nobody when a doctor did', () => {
    const records = [
      followUp('a', '11-03', '11-03', 'lan'),
      followUp('b', '11-03', '11-03', 'zhou'),
    ];
    expect(ask({ records })).toBe('1/2 (2)');
    expect(kpiText('C02', { records }, { who: 'lan' })).toBe('no_records');
  });
  it('finds the branch by the posting when the export has none', () => {
    const records = [{ ...followUp('a', '11-20', '11-20'), branchId: null }];
    expect(ask({ records, postings: movedPostings }, '2026-11', 'bj')).toBe('1 (1)');
  });
  it('changes when a call made in time is imported later', () => {
    expect(ask({ records: [followUp('a', '11-03', null)] })).toBe('0 (1)');
    expect(ask({ records: [followUp('a', '11-03', '11-03 14:00')] })).toBe('1 (1)');
  });
});

describe('C04 first-contact success', () => {
  type Outcome = 'booked' | 'consulted' | 'added_and_replied' | 'none';
  const lead = (id: string, at: string, outcome: Outcome | null, outcomeAt: string | null = null) =>
    record(
      'lead',
      id,
      at,
      { employeeId: 'han' },
      {
        phoneHash: id,
        channel: 'douyin',
        campaignId: null,
        referrerRef: null,
        hasConsent: true,
        isValid: true,
        ownerId: 'han',
        firstContact: outcome && {
          employeeId: 'lin',
          at: t(at),
          outcome,
          outcomeAt: outcomeAt && t(outcomeAt),
        },
        firstArrivalAt: null,
      },
    );
  const ask = (given: Given, month = '2026-11', branch?: string) =>
    kpiText('C04', given, { who: 'lin', month, branch });

  it('is not available for a lead nobody contacted', () => {
    expect(ask({ records: [lead('a', '11-03', null)] })).toBe('no_records');
  });
  it('accepts what came of it within 72 hours', () => {
    const records = [
      lead('a', '11-03 10:00', 'booked', '11-06 10:00'),
      lead('b', '11-03 10:00', 'booked', '11-06 10:01'),
      lead('c', '11-03 10:00', 'added_and_replied'),
      lead('d', '11-03 10:00', 'none'),
    ];
    expect(ask({ records })).toBe('1/2 (4)');
  });
  it('counts when the 72 hours close', () => {
    const records = [lead('a', '11-28 00:00', 'booked')];
    expect(ask({ records })).toBe('no_records');
    expect(ask({ records }, '2026-12')).toBe('1 (1)');
  });
  it('takes a success back when the outcome is corrected', () => {
    expect(ask({ records: [lead('a', '11-03', 'booked')] })).toBe('1 (1)');
    expect(ask({ records: [lead('a', '11-03', 'none')] })).toBe('0 (1)');
  });
  it('counts where the contact was made, in the role held then', () => {
    const given = { records: [lead('a', '11-15', 'booked')], postings: movedPostings };
    expect(ask(given, '2026-11', 'sh')).toBe('1 (1)');
    const notPosted = { records: [lead('a', '2024-11-15', 'booked')] };
    expect(ask(notPosted, '2024-11')).toBe('no_records');
  });
});

describe('C05 referral rate', () => {
  const visit = (id: string, customer: string, at: string, referrer: string | null = null) =>
    record(
      'visit',
      id,
      at,
      { customerRef: customer },
      {
        type: referrer ? 'first' : 'return',
        treatmentCode: null,
        staff: referrer ? [] : [{ employeeId: 'lin', role: 'consultant' }],
        campaignId: null,
        referrerRef: referrer,
        arrivedAt: t(at),
        completedAt: t(at),
      },
    );
  const ask = (given: Given, month = '2026-11', branch?: string) =>
    kpiText('C05', given, { who: 'lin', month, branch });

  it('is not available for somebody who served nobody', () => {
    expect(ask({ records: [visit('n', 'new', '11-03', 'a')] })).toBe('no_records');
  });
  it('looks back 180 days from the end of the month, first day included', () => {
    // 180 days up to 30 November begin on 4 June
    const records = [
      visit('v1', 'a', '06-04'),
      visit('v2', 'b', '06-03'),
      visit('v3', 'c', '11-20'),
      visit('v4', 'c', '11-21'),
      visit('n', 'new', '11-25', 'c'),
    ];
    expect(ask({ records })).toBe('1/2 (2)');
  });
  it('looks at the running month as of today', () => {
    const records = [visit('v1', 'a', '11-03'), visit('n', 'new', '11-20', 'a')];
    expect(ask({ records, asOf: '11-10' })).toBe('0 (1)');
    expect(ask({ records, asOf: '11-21' })).toBe('1 (1)');
  });
  it('forgets a referral after its 180 days', () => {
    const records = [
      visit('v1', 'a', '2026-01-10'),
      visit('n', 'new', '2026-01-20', 'a'),
      visit('v2', 'a', '11-20'),
    ];
    expect(ask({ records }, '2026-01')).toBe('1 (1)');
    expect(ask({ records })).toBe('0 (1)');
  });
  it('counts a customer in the branch of the last visit', () => {
    const moved = { ...visit('v2', 'a', '11-20'), branchId: 'bj' };
    const given = { records: [visit('v1', 'a', '11-03'), moved], postings: movedPostings };
    expect(ask(given, '2026-11', 'bj')).toBe('0 (1)');
    expect(ask(given, '2026-11', 'sh')).toBe('no_records');
  });
  it('changes when the newcomer names the referrer only later', () => {
    const records = [visit('v1', 'a', '11-03')];
    expect(ask({ records })).toBe('0 (1)');
    expect(ask({ records: [...records, visit('n', 'new', '11-20', 'a')] })).toBe('1 (1)');
  });
});

describe('C06 refund rate', () => {
  const ask = (given: Given, month = '2026-11', who = 'lin', branch?: string) =>
    kpiText('C06', given, { who, month, branch });

  it('is not available without deals', () => {
    expect(ask({})).toBe('no_records');
  });
  it('counts half or more within 30 days', () => {
    const records = [
      deal('a', '10-05', { fen: 50_000, at: '11-04 12:00' }),
      deal('b', '10-05', { fen: 50_000, at: '11-04 12:01' }),
      deal('c', '10-05', { fen: 49_999, at: '10-06' }),
      deal('d', '10-05'),
    ];
    expect(ask({ records })).toBe('1/4 (4)');
  });
  it('counts in the month in which the 30 days close', () => {
    const records = [deal('a', '11-01', { fen: 100_000, at: '11-02' })];
    expect(ask({ records })).toBe('no_records');
    expect(ask({ records }, '2026-12')).toBe('1 (1)');
  });
  it('shares the refund as the deal was shared', () => {
    const staff = [
      { employeeId: 'lin', shareBp: 7000 },
      { employeeId: 'lan', shareBp: 3000 },
    ];
    const records = [deal('a', '10-05', { fen: 100_000, at: '10-06' }, staff), deal('b', '10-05')];
    // Lin: 0.7 of 1.7 deals; Lan: all of her 0.3
    expect(ask({ records })).toBe('7/17 (2)');
    expect(ask({ records }, '2026-11', 'lan')).toBe('1 (1)');
  });
  it('stays with the branch of the sale', () => {
    const given = { records: [deal('a', '10-20')], postings: movedPostings };
    expect(ask(given, '2026-11', 'lin', 'sh')).toBe('0 (1)');
  });
  it('changes when the refund is booked late', () => {
    expect(ask({ records: [deal('a', '10-05')] })).toBe('0 (1)');
    expect(ask({ records: [deal('a', '10-05', { fen: 60_000, at: '10-30' })] })).toBe('1 (1)');
  });
});

describe('C07 return-visit conversion', () => {
  const ask = (given: Given, month = '2026-11', branch?: string) =>
    kpiText('C07', given, { who: 'lin', month, branch });

  it('is not available when every first visit was a deal', () => {
    expect(ask({ records: [consultation('a', '08-10'), deal('a', '08-12')] })).toBe('no_records');
  });
  it('counts a deal after day 7 and before day 90', () => {
    // 90 days from 10 August 12:00 close on 8 November 12:00
    const records = [
      consultation('a', '08-10'),
      deal('a', '08-17 12:00'),
      consultation('b', '08-10'),
      deal('b', '11-08 11:59'),
      consultation('c', '08-10'),
      deal('c', '11-08 12:00'),
    ];
    expect(ask({ records })).toBe('2/3 (3)');
  });
  it('is silent while the 90 days are open', () => {
    const records = [consultation('a', '08-10')];
    expect(ask({ records, asOf: '11-08 11:00' })).toBe('no_records');
    expect(ask({ records, asOf: '11-08 12:00' })).toBe('0 (1)');
  });
  it('opens again for a first deal that was refunded', () => {
    const undone = deal('a', '08-12', { fen: 100_000, at: '08-20' });
    const records = [consultation('a', '08-10'), undone];
    expect(ask({ records })).toBe('0 (1)');
    expect(ask({ records: [...records, deal('a', '09-20')] })).toBe('1 (1)');
  });
  it('belongs to the branch of the first visit after a transfer', () => {
    const given = {
      records: [consultation('a', '08-10'), deal('a', '10-01')],
      postings: movedPostings,
    };
    expect(ask(given, '2026-11', 'sh')).toBe('1 (1)');
  });
  it('changes when the later deal is imported late', () => {
    const records = [consultation('a', '08-10')];
    expect(ask({ records: [...records, deal('a', '10-01')] })).toBe('1 (1)');
  });
});
