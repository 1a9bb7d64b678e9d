import type { ChecklistContent } from '../../../records/kinds/checklist.ts';
import { branchColumn, numberColumn } from '../common-columns.ts';
import type { RecordPlan } from '../record-plan.ts';
import { checklistTypes } from '../values/choice-words.ts';

/** 术前准备, 舒适检查 */
export const checklistPlan: RecordPlan = {
  kind: 'checklist',
  zh: '护理核查表',
  en: 'Checklists',
  hint: {
    zh: '每行一张：术前准备或舒适检查，勾选项与必填项',
    en: 'A list a row: pre-op or comfort, ticked of mandatory items',
  },
  columns: [
    numberColumn('核查编号', 'Checklist number', 'L'),
    {
      field: 'procedureNumber',
      form: 'number',
      zh: '治疗单号',
      en: 'Procedure number',
      isNeeded: true,
      names: ['手术单号', '治疗编号', 'procedure id', 'procedure'],
      examples: ['P-0001', 'P-0002'],
    },
    {
      field: 'nurse',
      form: 'person',
      zh: '护士',
      en: 'Nurse',
      isNeeded: true,
      names: ['执行护士', '核查人', '护理人员', '员工姓名', 'employee'],
      examples: ['{nurse}', '{nurse}'],
    },
    {
      field: 'checklistType',
      form: 'choice',
      zh: '核查类型',
      en: 'Checklist type',
      isNeeded: true,
      names: ['类型', '表单类型', '检查类型', 'type'],
      examples: ['术前', '舒适'],
    },
    {
      field: 'checkedOn',
      form: 'moment',
      zh: '核查日期',
      en: 'Date',
      isNeeded: true,
      names: ['日期', '创建时间', '工作日期', '营业日期', 'checked on'],
      examples: ['{today}', '{today}'],
    },
    {
      field: 'itemsTicked',
      form: 'count',
      zh: '完成项数',
      en: 'Items ticked',
      isNeeded: true,
      names: ['勾选项数', '已完成项', '完成项', 'ticked'],
      examples: ['12', '4'],
    },
    {
      field: 'itemsMandatory',
      form: 'count',
      zh: '必填项数',
      en: 'Mandatory items',
      isNeeded: true,
      names: ['应完成项数', '必选项数', '总项数', 'mandatory'],
      examples: ['12', '5'],
    },
    {
      field: 'tickedAt',
      form: 'moment',
      zh: '完成时间',
      en: 'Ticked at',
      names: ['勾选时间', '提交时间', 'completed at'],
      examples: ['{today} 10:35', '{today} 11:00'],
    },
    branchColumn,
  ],
  read(cells) {
    const nurse = cells.needed('nurse', cells.person('nurse'));
    const day = cells.locate('checkedOn', [nurse]);
    if (nurse) cells.requirePosted('nurse', [nurse], day);
    const procedureId = cells.needed('procedureNumber', cells.number('procedureNumber'));
    const type = cells.needed('checklistType', cells.choice('checklistType', checklistTypes));
    const itemsTicked = cells.needed('itemsTicked', cells.count('itemsTicked', 500));
    const itemsMandatory = cells.needed('itemsMandatory', cells.count('itemsMandatory', 500, 1));
    if (itemsTicked !== null && itemsMandatory !== null && itemsTicked > itemsMandatory)
      cells.refuse('itemsTicked', 'more_than_possible');
    const tickedAt = cells.moment('tickedAt');
    const occurredAt = cells.moment('checkedOn');
    if (
      !nurse ||
      day === null ||
      procedureId === null ||
      type === null ||
      itemsTicked === null ||
      itemsMandatory === null ||
      occurredAt === null
    )
      return null;
    const content: ChecklistContent = { procedureId, type, itemsTicked, itemsMandatory, tickedAt };
    return {
      externalId: cells.number('externalId'),
      employeeId: nurse.id,
      visitId: null,
      occurredAt,
      occurredOn: day,
      content,
    };
  },
};
