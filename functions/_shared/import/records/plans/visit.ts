import type { StaffRole } from '../../../kpis/staff-role.ts';
import type { VisitContent } from '../../../records/kinds/visit.ts';
import { branchColumn, customerColumn, numberColumn } from '../common-columns.ts';
import type { RecordField } from '../record-field.ts';
import type { RecordPlan } from '../record-plan.ts';
import { visitTypes } from '../values/choice-words.ts';

const served: readonly (readonly [RecordField, StaffRole])[] = [
  ['consultant', 'consultant'],
  ['doctor', 'doctor'],
  ['nurse', 'nurse'],
  ['marketer', 'marketing'],
  ['agent', 'service'],
];

/** 到院: one row a visit, with the people who served it. */
export const visitPlan: RecordPlan = {
  kind: 'visit',
  zh: '到院',
  en: 'Visits',
  hint: {
    zh: '每行一次到院：顾客、时间、类型、服务人员',
    en: 'A visit a row: customer, time, type, who served',
  },
  columns: [
    numberColumn('到院单号', 'Visit number', 'V'),
    {
      field: 'arrivedAt',
      form: 'moment',
      zh: '到院时间',
      en: 'Arrived at',
      isNeeded: true,
      names: [
        '到院日期',
        '到店时间',
        '到诊时间',
        '来院时间',
        '接诊时间',
        '就诊日期',
        '录单时间',
        '工作日期',
        '营业日期',
        'visit date',
        'arrival',
      ],
      examples: ['{today} 10:20', '{today} 14:05'],
    },
    { ...customerColumn, isNeeded: true },
    {
      field: 'visitType',
      form: 'choice',
      zh: '接诊类型',
      en: 'Visit type',
      isNeeded: true,
      names: ['到院类型', '就诊类型', '客户类型', '顾客类型', '业务类型', 'type', 'kind'],
      examples: ['初诊', '复诊'],
    },
    {
      field: 'treatment',
      form: 'treatment',
      zh: '项目',
      en: 'Treatment',
      names: ['项目名称', '咨询项目', '治疗项目', '项目编码', 'treatment code', 'service'],
      examples: ['', ''],
    },
    {
      field: 'completedAt',
      form: 'moment',
      zh: '离院时间',
      en: 'Completed at',
      names: ['完成时间', '结束时间', 'closed at', 'left at'],
      examples: ['{today} 11:40', '{today} 15:10'],
    },
    {
      field: 'consultant',
      form: 'people',
      zh: '顾问',
      en: 'Consultant',
      names: ['现场咨询', '咨询师', '现场顾问', '预约顾问', '接诊顾问', 'consultants'],
      examples: ['{consultant}', '{consultant}'],
    },
    {
      field: 'doctor',
      form: 'people',
      zh: '医生',
      en: 'Doctor',
      names: ['接诊医生', '预约医生', '执行医生', '主诊医生', 'doctors'],
      examples: ['', ''],
    },
    {
      field: 'nurse',
      form: 'people',
      zh: '护士',
      en: 'Nurse',
      names: ['配台人员', '护理人员', '配台护士', 'nurses'],
      examples: ['', ''],
    },
    {
      field: 'marketer',
      form: 'people',
      zh: '市场人员',
      en: 'Marketing',
      names: ['市场', '渠道专员'],
      isRare: true,
      examples: ['', ''],
    },
    {
      field: 'agent',
      form: 'people',
      zh: '客服',
      en: 'Service',
      names: ['客服人员', '网电咨询'],
      isRare: true,
      examples: ['', ''],
    },
    {
      field: 'campaignNumber',
      form: 'number',
      zh: '活动编号',
      en: 'Campaign number',
      names: ['活动', '活动编码', 'campaign', 'campaign id'],
      isRare: true,
      examples: ['', ''],
    },
    {
      field: 'referrer',
      form: 'customer',
      zh: '推荐人卡号',
      en: 'Referred by',
      names: ['推荐人', '介绍人', '老带新推荐人', '推荐人编号', 'referrer'],
      isRare: true,
      examples: ['', ''],
    },
    branchColumn,
  ],
  read(cells) {
    const named = served.map(([field, role]) => ({
      field,
      role,
      people: cells.people(field).map(({ person }) => person),
    }));
    const all = named.flatMap(({ people }) => people);
    const day = cells.locate('arrivedAt', all);
    const type = cells.needed('visitType', cells.choice('visitType', visitTypes));
    cells.needed('customer', cells.customer('customer', 'customer'));
    cells.customer('referrer', 'referrer');
    const treatment = cells.treatment('treatment');
    const arrivedAt = cells.moment('arrivedAt');
    const completedAt = cells.moment('completedAt', { time: '23:59:59' });
    for (const { field, people } of named) cells.requirePosted(field, people, day);
    if (new Set(all.map(({ id }) => id)).size < all.length) {
      cells.refuse(
        named.findLast(({ people }) => people.length > 0)?.field ?? 'consultant',
        'person_named_twice',
      );
    }
    if (arrivedAt && completedAt && Date.parse(completedAt) < Date.parse(arrivedAt)) {
      cells.refuse('completedAt', 'ends_before_it_starts');
    }
    if (day === null || type === null || arrivedAt === null) return null;
    const content: VisitContent = {
      type,
      treatmentCode: treatment?.code ?? null,
      staff: named.flatMap(({ people, role }) =>
        people.map(({ id }) => ({ employeeId: id, role })),
      ),
      campaignId: cells.number('campaignNumber'),
      referrerRef: null,
      arrivedAt,
      completedAt,
    };
    const externalId = cells.number('externalId');
    return {
      externalId,
      employeeId: null,
      visitId: null,
      occurredAt: arrivedAt,
      occurredOn: day,
      treatmentId: treatment?.id ?? null,
      content,
    };
  },
};
