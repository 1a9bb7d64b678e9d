import type { ComplaintContent } from '../../../records/kinds/complaint.ts';
import { branchColumn, customerColumn, numberColumn, visitColumn } from '../common-columns.ts';
import type { RecordPlan } from '../record-plan.ts';
import { complaintCategories, complaintGrades } from '../values/choice-words.ts';

/** 投诉 */
export const complaintPlan: RecordPlan = {
  kind: 'complaint',
  zh: '投诉',
  en: 'Complaints',
  hint: {
    zh: '每行一起投诉：时间、处理人、级别、是否有责',
    en: 'A complaint a row: times, handler, grade, upheld',
  },
  columns: [
    numberColumn('投诉编号', 'Complaint number', 'T'),
    {
      field: 'openedAt',
      form: 'moment',
      zh: '投诉时间',
      en: 'Opened at',
      isNeeded: true,
      names: ['投诉日期', '登记时间', '创建时间', '受理时间', 'date'],
      examples: ['{today} 10:00', '{today} 13:00'],
    },
    {
      field: 'handler',
      form: 'person',
      zh: '处理人',
      en: 'Handler',
      names: ['跟进人', '负责人', '受理人', '客服', '员工姓名', 'agent'],
      examples: ['{service}', '{service}'],
    },
    {
      field: 'aboutEmployee',
      form: 'person',
      zh: '被投诉人',
      en: 'About',
      names: ['涉及员工', '被投诉员工', '责任人'],
      examples: ['{doctor}', ''],
    },
    {
      field: 'complaintGrade',
      form: 'choice',
      zh: '投诉级别',
      en: 'Grade',
      names: ['级别', '等级', '严重程度', 'severity'],
      examples: ['一般', '重大'],
    },
    {
      field: 'complaintCategory',
      form: 'choice',
      zh: '投诉分类',
      en: 'Category',
      names: ['类型', '投诉类型', '分类', '原因', 'type'],
      examples: ['服务态度', '效果'],
    },
    {
      field: 'firstTouchedAt',
      form: 'moment',
      zh: '首次响应时间',
      en: 'First touched at',
      names: ['首次跟进时间', '首次处理时间', '响应时间'],
      examples: ['{today} 10:12', '{today} 13:20'],
    },
    {
      field: 'closedAt',
      form: 'moment',
      zh: '结案时间',
      en: 'Closed at',
      names: ['关闭时间', '完成时间', '解决时间', 'closed'],
      examples: ['{today} 18:00', ''],
    },
    {
      field: 'isUpheld',
      form: 'yesNo',
      zh: '是否有责',
      en: 'Upheld',
      names: ['有责', '是否成立', '投诉成立', '责任认定'],
      examples: ['否', ''],
    },
    customerColumn,
    visitColumn,
    branchColumn,
  ],
  read(cells) {
    const handler = cells.person('handler');
    const about = cells.person('aboutEmployee');
    const day = cells.locate('openedAt', [handler, about]);
    const openedAt = cells.moment('openedAt');
    const grade = cells.choice('complaintGrade', complaintGrades) ?? 'minor';
    const category = cells.choice('complaintCategory', complaintCategories) ?? 'service';
    const [firstTouchedAt, closedAt] = [cells.moment('firstTouchedAt'), cells.moment('closedAt')];
    for (const [field, at] of [
      ['firstTouchedAt', firstTouchedAt],
      ['closedAt', closedAt],
    ] as const) {
      if (openedAt && at && Date.parse(at) < Date.parse(openedAt))
        cells.refuse(field, 'ends_before_it_starts');
    }
    const isUpheld = cells.yesNo('isUpheld');
    cells.customer('customer', 'customer');
    if (day === null || openedAt === null) return null;
    const content: ComplaintContent = {
      grade,
      category,
      aboutEmployeeId: about?.id ?? null,
      openedAt,
      firstTouchedAt,
      closedAt,
      isUpheld,
    };
    return {
      externalId: cells.number('externalId'),
      employeeId: handler?.id ?? null,
      visitId: cells.number('visitNumber'),
      occurredAt: openedAt,
      occurredOn: day,
      content,
    };
  },
};
