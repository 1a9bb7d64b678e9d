import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DealParts } from '#shared/import/records/join-deal-parts.ts';
import { recordPlans } from '#shared/import/records/record-plans.ts';
import { contentSchemas } from '#shared/records/record.ts';
import { recordKindNames } from '#shared/records/record-kind.ts';
import { faults, readOne, readRecords } from './clinic.ts';

const deal = {
  订单号: 'D1',
  支付时间: '2026/1/5 11:30',
  顾客卡号: '80001',
  支付金额: '1,200.00',
  参与人员: 'E001',
};

describe('a row of records', () => {
  it.each([
    ['2026/1/5', '2026-01-04T16:00:00Z'],
    ['2026年1月5日 下午3:20', '2026-01-05T07:20:00Z'],
    ['46027', '2026-01-04T16:00:00Z'],
    ['46027.5', '2026-01-05T04:00:00Z'],
    ['２０２６－０１－０５ １１：３０', '2026-01-05T03:30:00Z'],
    ['20260105', '2026-01-04T16:00:00Z'],
    ['2026-01-05T20:00:00-05:00', '2026-01-06T01:00:00Z'],
  ])('takes %s for the moment that it is in the branch', (written, at) => {
    expect(readOne('deal', { ...deal, 支付时间: written }).occurredAt).toBe(at);
  });

  it('dates a moment with an offset by the calendar of the branch', () => {
    expect(readOne('deal', { ...deal, 支付时间: '2026-01-05T23:30:00Z' }).occurredOn).toBe(
      '2026-01-06',
    );
  });

  it('keeps the customer apart from what is stored, and says nothing of the number', () => {
    const record = readOne('deal', deal);
    expect(record.secrets).toEqual({ customer: '80001' });
    expect(JSON.stringify({ ...record, secrets: null })).not.toContain('80001');
  });

  it('gives a lead’s phone to be hashed and stores nothing of it', () => {
    const record = readOne('lead', {
      建档时间: '2026-01-05 09:10',
      手机号: '138 0013 8000',
      归属人: 'E004',
    });
    expect(record.secrets).toEqual({ phone: '138 0013 8000', customer: '138 0013 8000' });
    expect(JSON.stringify({ ...record, secrets: null })).not.toMatch(/8000/);
  });

  it('refuses a phone number where a record’s own number should be', () => {
    const cells = {
      线索编号: '13800138000',
      建档时间: '2026-01-05',
      手机号: '13800138000',
      归属人: 'E004',
    };
    expect(faults('lead', cells)).toEqual(['externalId phone_as_number …00']);
  });

  it.each(['', ' ', 'N/A', '--', '无', 'NULL'])(
    'takes “%s” for missing, and names the column that needs a value',
    (missing) => {
      expect(faults('deal', { ...deal, 支付金额: missing })).toEqual([
        `amount value_missing ${missing}`,
      ]);
    },
  );

  it('names a person nobody knows, one that two may be, and one who was elsewhere that day', () => {
    expect(faults('deal', { ...deal, 参与人员: 'E999' })).toContain('sellers person_unknown E999');
    expect(faults('deal', { ...deal, 参与人员: '王芳' })).toContain('sellers person_unknown 王芳');
    const list = {
      护士: 'E008',
      治疗单号: 'P1',
      核查类型: '术前',
      完成项数: '3',
      必填项数: '5',
      核查日期: '2026-01-05',
    };
    expect(faults('checklist', list)).toEqual(['nurse person_not_posted 唐']);
    expect(faults('checklist', { ...list, 核查日期: '2026-01-04' })).toEqual([]);
  });

  it('finds the branch by the posting on the day when the file has none', () => {
    const list = (day: string) =>
      readOne(
        'checklist',
        {
          护士: 'E008',
          治疗单号: 'P1',
          核查类型: '术前',
          完成项数: '3',
          必填项数: '5',
          核查日期: day,
        },
        { homeId: null },
      );
    expect(list('2026-01-04').branchId).toBe('ja');
    expect(list('2026-01-05').branchId).toBe('xh');
    expect(faults('deal', { ...deal, 支付时间: '2024-06-01' }, { homeId: null })[0]).toBe(
      'branchCode branch_missing ',
    );
  });

  it('refuses another branch than the import’s own', () => {
    expect(faults('deal', { ...deal, 分院: 'SH-XH' })).toContain(
      'branchCode branch_not_this_import SH-XH',
    );
    expect(readOne('deal', { ...deal, 分院: '静安' }).branchId).toBe('ja');
  });

  it('tells of a code that lost its zeros, and takes it', () => {
    const record = readOne('deal', { ...deal, 参与人员: '7' });
    expect(record.employeeId).toBe('fang');
    expect(record.notices).toEqual([{ column: 'sellers', code: 'zeros_restored', value: '7' }]);
  });
});

describe('a deal', () => {
  const staffOf = (cells: Record<string, string>) =>
    readOne('deal', { ...deal, ...cells }).content.staff;
  it('shares among its sellers as the file says, and equally where it says nothing', () => {
    expect(staffOf({ 参与人员: 'E001;007', 服务占比: '60%;40%' })).toEqual([
      { employeeId: 'chen', shareBp: 6000 },
      { employeeId: 'fang', shareBp: 4000 },
    ]);
    expect(staffOf({ 参与人员: 'E001、007、E002' })).toEqual([
      { employeeId: 'chen', shareBp: 3334 },
      { employeeId: 'fang', shareBp: 3333 },
      { employeeId: 'zhou', shareBp: 3333 },
    ]);
    expect(staffOf({ 参与人员: 'E001、007、E002', 服务占比: '33.3;33.3;33.3' })).toHaveLength(3);
  });

  it('refuses shares that do not make a whole, and a person named twice', () => {
    expect(faults('deal', { ...deal, 参与人员: 'E001;007', 服务占比: '60%;30%' })).toEqual([
      'shares shares_do_not_sum 60%;30%',
    ]);
    expect(faults('deal', { ...deal, 参与人员: 'E001;E001' })).toEqual([
      'sellers person_named_twice E001;E001',
    ]);
  });

  it('takes a refund with a minus, and refuses one that is too large or too early', () => {
    const refunded = (refund: string, at: string) => ({ ...deal, 退款金额: refund, 退款时间: at });
    expect(readOne('deal', refunded('-500', '2026-01-09')).content.refund).toEqual({
      amountFen: 50_000,
      at: '2026-01-09T15:59:59Z',
    });
    expect(faults('deal', refunded('1,200.01', '2026-01-09'))).toEqual([
      'refundAmount refund_above_amount 1,200.01',
    ]);
    expect(faults('deal', refunded('5', '2026-01-04'))).toEqual([
      'refundedAt refund_before_payment 2026-01-04',
    ]);
    expect(faults('deal', refunded('5', ''))).toEqual(['refundedAt value_missing ']);
  });

  it('joins rows of one deal that have a seller each, wherever they stand', () => {
    const table = [
      ['订单号', '工作日期', '顾客卡号', '实收金额', '员工姓名', '服务占比'],
      ['D1', '2026-01-05', '80001', '1000', 'E001', '60%'],
      ['D2', '2026-01-05', '80002', '500', 'E001', '100%'],
      ['D1', '2026-01-05', '80001', '1000', '007', '40%'],
      ['D3', '2026-01-05', '80003', '10', 'E001', '60%'],
      ['D4', '2026-01-05', '80003', '10', 'E001', '50%'],
      ['D4', '2026-01-05', '80003', '11', '007', '50%'],
    ];
    const parts = new DealParts();
    const whole = readRecords('deal', table).flatMap((record) => parts.take(record) ?? []);
    expect(whole.map(({ content }) => content?.externalId)).toEqual(['D2']);
    const joined = [...parts.joined()];
    expect(joined[0]).toMatchObject({
      line: 2,
      content: {
        content: {
          staff: [
            { employeeId: 'chen', shareBp: 6000 },
            { employeeId: 'fang', shareBp: 4000 },
          ],
        },
      },
    });
    expect(joined.slice(1).map(({ line, problems }) => [line, problems[0]?.code])).toEqual([
      [5, 'shares_do_not_sum'],
      [6, 'said_differently'],
      [7, 'said_differently'],
    ]);
  });
});

it('counts of follow-ups stand for as many, done on the day or not at all', () => {
  const table = [
    ['员工姓名', '营业日期', '计划回访数量', '完成回访数量', '未执行回访数量'],
    ['E001', '2026-01-05', '5', '3', '2'],
    ['E001', '2026-01-06', '2', '3', ''],
  ];
  const records = readRecords('follow_up', table);
  const first = records.filter(({ line }) => line === 2);
  expect(
    first.map(({ content }) => (content!.content as { doneAt: string | null }).doneAt !== null),
  ).toEqual([true, true, true, false, false]);
  expect(new Set(first.map(({ content }) => content?.externalId)).size).toBe(5);
  expect(records.at(-1)?.problems[0]).toMatchObject({
    column: 'doneCount',
    code: 'more_than_possible',
  });
});

it('a session taken off a package is no new decision; a procedure without one is', () => {
  const cells = {
    扣划时间: '2026-01-05 10:00',
    项目名称: '水光针',
    执行医生: 'E002',
    配台人员: 'E003',
    扣划次数: '1',
  };
  expect(readOne('procedure', cells).content).toMatchObject({
    isPackageSession: true,
    category: 'injection',
    nurseIds: ['sun'],
  });
  expect(readOne('procedure', { ...cells, 扣划次数: '' }).content).not.toHaveProperty(
    'isPackageSession',
  );
  expect(faults('procedure', { ...cells, 项目名称: '神仙水' })).toEqual([
    'treatment treatment_unknown 神仙水',
  ]);
});

it('an appointment cancelled without a time was cancelled too late, and that is told', () => {
  const record = readOne('appointment', {
    预约状态: '已取消',
    预约日期: '2026-01-05 10:00',
    预约顾问: 'E001',
  });
  expect(record.content).toMatchObject({ arrivedAt: null, cancelledAt: record.content.at });
  expect(record.notices.map(({ code }) => code)).toEqual(['time_assumed']);
});

describe('any cells whatever', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'E001',
      '80001',
      '2026-01-05',
      '是',
      '成交',
      '初诊',
      '1.2万',
      '5',
      '无',
      '13800138000',
      '2026年13月45日',
      '\0',
      '\uD800',
      '9'.repeat(400),
    ),
  );
  it.each(recordKindNames)(
    'make a record of %s that its schema takes, or name a fault; nothing is thrown',
    (kind) => {
      const { columns } = recordPlans[kind];
      const header = columns.map(({ zh }) => zh);
      fc.assert(
        fc.property(
          fc.array(cell, { minLength: header.length, maxLength: header.length }),
          (cells) => {
            for (const { content, problems, secrets } of readRecords(kind, [header, cells])) {
              if (content === null) {
                expect(problems.length).toBeGreaterThan(0);
                expect(secrets).toEqual({});
                expect(JSON.stringify(problems)).not.toContain('13800138000');
                continue;
              }
              const parsed = contentSchemas[kind].safeParse(content.content);
              // A part of a deal waits for the others.
              expect(parsed.success || kind === 'deal').toBe(true);
            }
          },
        ),
        { numRuns: 150 },
      );
    },
  );

  it.each(recordKindNames)(
    'change nothing about %s when columns stand in another order',
    (kind) => {
      const { columns } = recordPlans[kind];
      fc.assert(
        fc.property(
          fc.shuffledSubarray([...columns], { minLength: columns.length }),
          (shuffled) => {
            const row = (of: typeof columns) =>
              of.map(({ examples }) =>
                examples[0]
                  .replace('{today}', '2026-01-06')
                  .replace('{yesterday}', '2026-01-05')
                  .replace('{consultant}', 'E001')
                  .replace('{doctor}', 'E002')
                  .replace('{nurse}', 'E003')
                  .replace('{marketing}', 'E004')
                  .replace('{service}', 'E005')
                  .replace('{treatment}', 'T01'),
              );
            const read = (of: typeof columns) =>
              readRecords(kind, [of.map(({ zh }) => zh), row(of)]);
            expect(read(shuffled)).toEqual(read(columns));
          },
        ),
        { numRuns: 20 },
      );
    },
  );
});
