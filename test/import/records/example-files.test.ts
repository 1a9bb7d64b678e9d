import { describe, expect, it } from 'vitest';
import { guessColumns } from '#shared/import/guess-columns.ts';
import { guessKind } from '#shared/import/guess-kind.ts';
import { guessMapping } from '#shared/import/guess-mapping.ts';
import { missingFields } from '#shared/import/mapping.ts';
import { recordPlans } from '#shared/import/records/record-plans.ts';
import {
  plainFill,
  recordExample,
  recordTemplate,
} from '#shared/import/records/record-template.ts';
import { recordKinds } from '#shared/records/record.ts';
import { recordKindNames } from '#shared/records/record-kind.ts';
import { readRecords } from './clinic.ts';

describe.each(recordKindNames)('the example file of %s', (kind) => {
  it.each(['zh', 'en'] as const)(
    'is read without a fault in %s, and recognised by its header',
    (locale) => {
      const example = recordExample(kind, locale, plainFill);
      const records = readRecords(kind, example);
      expect(records.flatMap(({ problems, notices }) => [...problems, ...notices])).toEqual([]);
      expect(records).toHaveLength(2);
      expect(guessKind(example[0]!)).toBe(kind);
    },
  );

  it('says the same in both languages', () => {
    const told = (locale: 'zh' | 'en') =>
      readRecords(kind, recordExample(kind, locale, plainFill)).map(({ content }) => ({
        ...content,
        // names and free text are not translated back
        content: { ...content?.content, name: null, rubric: null, inspector: null },
      }));
    expect(told('en')).toEqual(told('zh'));
  });

  it('has every column that is needed, and the template has one row', () => {
    const [header = [], ...rows] = recordTemplate(kind, 'zh');
    const mapping = guessMapping(kind, {
      columns: header,
      rows: [],
      encoding: 'auto',
      delimiter: null,
    });
    expect(missingFields(kind, mapping)).toEqual([]);
    expect(rows).toHaveLength(1);
  });
});

it('has a plan for each kind that has a schema', () => {
  expect([...recordKindNames].sort()).toEqual([...recordKinds].sort());
  for (const kind of recordKindNames) expect(recordPlans[kind].kind).toBe(kind);
});

it.each([
  // headers met in real exports
  [
    'consultation',
    '成交状态 顾客卡号 咨询科室 现场咨询 咨询项目 媒介来源 录单时间 接诊类型',
    {
      outcome: '成交状态',
      customer: '顾客卡号',
      consultant: '现场咨询',
      consultedAt: '录单时间',
      isFirstVisit: '接诊类型',
    },
  ],
  [
    'deal',
    '成交状态 顾客卡号 咨询科室 现场咨询 咨询项目 媒介来源 成交价格 支付金额 录单时间',
    { customer: '顾客卡号', sellers: '现场咨询', amount: '支付金额', paidAt: '录单时间' },
  ],
  [
    'deal',
    '职位 员工姓名 工作日期 业务类型 接诊类型 顾客卡号 应收金额 实收金额 欠款金额 服务占比 计提金额',
    {
      sellers: '员工姓名',
      paidAt: '工作日期',
      amount: '实收金额',
      shares: '服务占比',
      customer: '顾客卡号',
    },
  ],
  [
    'follow_up',
    '员工姓名 营业日期 未执行回访数量 计划回访数量 完成回访数量',
    {
      assignee: '员工姓名',
      dueAt: '营业日期',
      undoneCount: '未执行回访数量',
      plannedCount: '计划回访数量',
      doneCount: '完成回访数量',
    },
  ],
  [
    'procedure',
    '扣划次数 执行科室 执行医生 配台人员 扣划时间 项目名称 顾客卡号',
    {
      sessions: '扣划次数',
      doctor: '执行医生',
      nurse: '配台人员',
      startedAt: '扣划时间',
      treatment: '项目名称',
      customer: '顾客卡号',
    },
  ],
  [
    'appointment',
    '预约状态 预约日期 预约顾问 预约医生',
    { appointmentStatus: '预约状态', appointmentAt: '预约日期', bookedBy: '预约顾问' },
  ],
] as const)('maps the columns of a real export of %s', (kind, header, expected) => {
  const columns = header.split(' ');
  expect(guessColumns(kind, columns)).toEqual(expected);
  // What was asked and what was paid stand in one export: either may be taken from it.
  const either = ['consultation', 'deal'];
  expect(either.includes(kind) ? either : [kind]).toContain(guessKind(columns));
});
