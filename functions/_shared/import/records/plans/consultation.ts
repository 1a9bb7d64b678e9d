import type { ConsultationContent } from '../../../records/kinds/consultation.ts';
import { branchColumn, customerColumn, numberColumn, visitColumn } from '../common-columns.ts';
import type { RecordPlan } from '../record-plan.ts';
import { failureReasons, outcomes, visitTypes } from '../values/choice-words.ts';
import { readChoice } from '../values/read-choice.ts';
import { readYesNo } from '../values/read-yes-no.ts';

/** 咨询: one row a consultation, sold or not. */
export const consultationPlan: RecordPlan = {
  kind: 'consultation',
  zh: '咨询',
  en: 'Consultations',
  hint: {
    zh: '每行一次面诊咨询：顾客、顾问、是否初诊、成交状态',
    en: 'A consultation a row: customer, consultant, first visit, outcome',
  },
  columns: [
    numberColumn('咨询单号', 'Consultation number', 'C'),
    {
      field: 'consultedAt',
      form: 'moment',
      zh: '咨询时间',
      en: 'Consulted at',
      isNeeded: true,
      names: [
        '录单时间',
        '咨询日期',
        '面诊时间',
        '接诊时间',
        '工作日期',
        '营业日期',
        'consultation date',
        'date',
      ],
      examples: ['{today} 10:30', '{today} 14:15'],
    },
    { ...customerColumn, isNeeded: true },
    {
      field: 'consultant',
      form: 'person',
      zh: '现场咨询',
      en: 'Consultant',
      isNeeded: true,
      names: [
        '顾问',
        '咨询师',
        '现场顾问',
        '员工姓名',
        '员工编码',
        '接诊顾问',
        '预约顾问',
        'employee',
      ],
      examples: ['{consultant}', '{consultant}'],
    },
    {
      field: 'isFirstVisit',
      form: 'yesNo',
      zh: '是否初诊',
      en: 'First visit',
      isNeeded: true,
      names: ['接诊类型', '初诊', '到院类型', '客户类型', '首次到院', 'visit type'],
      examples: ['是', '否'],
    },
    {
      field: 'outcome',
      form: 'choice',
      zh: '成交状态',
      en: 'Outcome',
      isNeeded: true,
      names: ['是否成交', '成交情况', '咨询结果', 'deal', 'result'],
      examples: ['成交', '未成交'],
    },
    {
      field: 'failureReason',
      form: 'choice',
      zh: '未成交原因',
      en: 'Reason for no deal',
      names: ['失败原因', '未成交理由', 'reason'],
      examples: ['', '价格'],
    },
    visitColumn,
    branchColumn,
  ],
  read(cells) {
    const consultant = cells.needed('consultant', cells.person('consultant'));
    const day = cells.locate('consultedAt', [consultant]);
    cells.needed('customer', cells.customer('customer', 'customer'));
    const isFirstVisit = cells.needed('isFirstVisit', cells.read('isFirstVisit', readFirstVisit));
    const outcome = cells.needed('outcome', cells.choice('outcome', outcomes));
    const failureReason = cells.choice('failureReason', failureReasons);
    if (consultant) cells.requirePosted('consultant', [consultant], day);
    const occurredAt = cells.moment('consultedAt');
    if (
      !consultant ||
      day === null ||
      isFirstVisit === null ||
      outcome === null ||
      occurredAt === null
    )
      return null;
    const content: ConsultationContent = {
      isFirstVisit,
      outcome,
      failureReason: outcome === 'deal' ? null : failureReason,
    };
    return {
      externalId: cells.number('externalId'),
      employeeId: consultant.id,
      visitId: cells.number('visitNumber'),
      occurredAt,
      occurredOn: day,
      content,
    };
  },
};

/** Either yes or no, or the type of the visit, of which one is the first. */
function readFirstVisit(text: string) {
  const type = readChoice(text, visitTypes);
  return type.problem ? readYesNo(text) : { value: type.value === 'first' };
}
