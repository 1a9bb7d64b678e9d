import type { FollowUpContent } from '../../../records/kinds/follow-up.ts';
import { branchColumn, customerColumn, numberColumn, visitColumn } from '../common-columns.ts';
import type { Person } from '../directory.ts';
import type { RecordCells } from '../record-cells.ts';
import type { RecordDraft, RecordPlan } from '../record-plan.ts';
import { followUpNodes, followUpTypes } from '../values/choice-words.ts';

const mostADay = 500;

/**
 * 回访: one row a follow-up. Some systems export counts only, a row for a person and a day: planned,
 * done and not done. Such a row stands for so many follow-ups of that day, done on it or not at all.
 */
export const followUpPlan: RecordPlan = {
  kind: 'follow_up',
  zh: '回访',
  en: 'Follow-ups',
  hint: {
    zh: '每行一次回访（或每人每天的计划与完成数量）',
    en: 'A follow-up a row (or planned and done counts a person and day)',
  },
  columns: [
    numberColumn('回访编号', 'Follow-up number', 'F'),
    {
      field: 'assignee',
      form: 'person',
      zh: '回访负责人',
      en: 'Assignee',
      isNeeded: true,
      names: [
        '负责人',
        '回访人',
        '计划回访人',
        '员工姓名',
        '员工编码',
        '员工',
        'owner',
        'employee',
      ],
      examples: ['{consultant}', '{consultant}'],
    },
    {
      field: 'dueAt',
      form: 'moment',
      zh: '计划回访时间',
      en: 'Due at',
      isNeeded: true,
      names: [
        '应回访时间',
        '计划时间',
        '回访日期',
        '计划回访日期',
        '营业日期',
        '工作日期',
        'due',
        'due date',
      ],
      examples: ['{today} 18:00', '{today}'],
    },
    {
      field: 'doneAt',
      form: 'moment',
      zh: '实际回访时间',
      en: 'Done at',
      names: ['完成时间', '回访时间', '实际时间', '执行时间', 'done', 'completed at'],
      examples: ['{today} 16:20', ''],
    },
    {
      field: 'isDone',
      form: 'yesNo',
      zh: '是否完成',
      en: 'Done',
      names: ['回访状态', '完成状态', '状态', 'status'],
      isRare: true,
      examples: ['', ''],
    },
    {
      field: 'executor',
      form: 'person',
      zh: '实际回访人',
      en: 'Executor',
      names: ['执行人', '完成人', 'done by'],
      examples: ['{consultant}', ''],
    },
    {
      field: 'followUpType',
      form: 'choice',
      zh: '回访类型',
      en: 'Type',
      names: ['类型', '回访分类', 'follow-up type'],
      examples: ['满意度', '未成交'],
    },
    {
      field: 'node',
      form: 'choice',
      zh: '术后节点',
      en: 'Node',
      names: ['节点', '回访节点', '术后天数'],
      examples: ['', ''],
    },
    {
      field: 'procedureNumber',
      form: 'number',
      zh: '治疗单号',
      en: 'Procedure number',
      names: ['手术单号', '治疗编号', '扣划单号', 'procedure id', 'procedure'],
      examples: ['', ''],
    },
    customerColumn,
    visitColumn,
    {
      field: 'plannedCount',
      form: 'count',
      zh: '计划回访数量',
      en: 'Planned',
      names: ['计划数量', '应回访数量', '计划回访数', 'planned count'],
      isRare: true,
      examples: ['', ''],
    },
    {
      field: 'doneCount',
      form: 'count',
      zh: '完成回访数量',
      en: 'Done (count)',
      names: ['完成数量', '已回访数量', '完成回访数', 'done count'],
      isRare: true,
      examples: ['', ''],
    },
    {
      field: 'undoneCount',
      form: 'count',
      zh: '未执行回访数量',
      en: 'Not done (count)',
      names: ['未完成回访数量', '未执行数量', '未回访数量', 'not done'],
      isRare: true,
      examples: ['', ''],
    },
    branchColumn,
  ],
  choices: (has) => (has('doneCount') ? [['plannedCount', 'undoneCount']] : []),
  read(cells) {
    const assignee = cells.needed('assignee', cells.person('assignee'));
    const day = cells.locate('dueAt', [assignee], { isFuture: true });
    if (assignee) cells.requirePosted('assignee', [assignee], day);
    const dueAt = cells.moment('dueAt', { isFuture: true, time: '23:59:59' });
    const type = cells.choice('followUpType', followUpTypes);
    const node = cells.choice('node', followUpNodes);
    const procedureId = cells.number('procedureNumber');
    cells.customer('customer', 'customer');
    const plain = readPlain(cells, dueAt);
    if (!assignee || day === null || dueAt === null) return null;
    const content = {
      assigneeId: assignee.id,
      type: type ?? (node === null ? 'satisfaction' : 'post_op'),
      node,
      procedureId,
      dueAt,
    } as const;
    const head = {
      employeeId: assignee.id,
      visitId: cells.number('visitNumber'),
      occurredAt: dueAt,
      occurredOn: day,
    };
    const counts = readCounts(cells);
    if (counts !== null) return spread(counts, head, content, assignee, day);
    const { doneAt, executor } = plain;
    const whole: FollowUpContent = {
      ...content,
      doneAt,
      executorId: doneAt === null ? null : (executor?.id ?? assignee.id),
    };
    return { ...head, externalId: cells.number('externalId'), content: whole };
  },
};

/** When and by whom; one that is only said to be done was done when it was due. */
function readPlain(cells: RecordCells, dueAt: string | null) {
  const executor = cells.person('executor');
  const isDone = cells.yesNo('isDone');
  const at = cells.moment('doneAt');
  if (at !== null && isDone === false) cells.refuse('isDone', 'said_differently');
  if (isDone && at === null && dueAt !== null) cells.notice('doneAt', 'time_assumed', dueAt);
  return { executor, doneAt: at ?? (isDone ? dueAt : null) };
}

function readCounts(cells: RecordCells): { planned: number; done: number } | null {
  const done = cells.count('doneCount', mostADay);
  const undone = cells.count('undoneCount', mostADay);
  const planned =
    cells.count('plannedCount', mostADay) ??
    (done === null || undone === null ? null : done + undone);
  if (done === null || planned === null) return null;
  if (done > planned) cells.refuse('doneCount', 'more_than_possible');
  else if (undone !== null && done + undone !== planned)
    cells.refuse('plannedCount', 'said_differently');
  return { planned, done };
}

type Head = Omit<RecordDraft, 'externalId' | 'content'>;
type Common = Omit<FollowUpContent, 'doneAt' | 'executorId'>;

function spread(
  { planned, done }: { planned: number; done: number },
  head: Head,
  content: Common,
  { id, code }: Person,
  day: string,
): RecordDraft[] {
  return Array.from({ length: planned }, (_, place) => {
    const isDone = place < done;
    const whole: FollowUpContent = {
      ...content,
      doneAt: isDone ? content.dueAt : null,
      executorId: isDone ? id : null,
    };
    return { ...head, externalId: `${code}/${day}/${content.type}/${place + 1}`, content: whole };
  });
}
