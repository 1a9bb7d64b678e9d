import type { InspectionContent, QualityCheckContent } from '../../../records/kinds/inspection.ts';
import { branchColumn, numberColumn } from '../common-columns.ts';
import type { RecordCells } from '../record-cells.ts';
import type { RecordColumn } from '../record-column.ts';
import type { RecordPlan } from '../record-plan.ts';
import { type Points, readPoints } from '../values/read-points.ts';

const earnedColumn: RecordColumn = {
  field: 'pointsEarned',
  form: 'points',
  zh: '得分',
  en: 'Points earned',
  isNeeded: true,
  names: ['检查得分', '质检分', '质检得分', '分数', '评分', 'score', 'points'],
  examples: ['96', '18/20'],
};
const possibleColumn: RecordColumn = {
  field: 'pointsPossible',
  form: 'points',
  zh: '满分',
  en: 'Points possible',
  names: ['总分', '应得分', 'max', 'out of', 'possible'],
  examples: ['100', ''],
};

/** 内部检查: points of a person; a critical fail makes it zero. */
export const inspectionPlan: RecordPlan = {
  kind: 'inspection',
  zh: '内部检查',
  en: 'Inspections',
  hint: {
    zh: '每行一次检查：被检查人、得分、是否重大不合格',
    en: 'An inspection a row: person, points, critical fail',
  },
  columns: [
    numberColumn('检查编号', 'Inspection number', 'I'),
    {
      field: 'inspectedAt',
      form: 'moment',
      zh: '检查时间',
      en: 'Inspected at',
      isNeeded: true,
      names: ['检查日期', '日期', '工作日期', '营业日期', 'date'],
      examples: ['{today} 09:30', '{today} 17:00'],
    },
    {
      field: 'employee',
      form: 'person',
      zh: '被检查人',
      en: 'Person',
      isNeeded: true,
      names: ['护士', '员工', '员工姓名', '员工编码', '姓名', 'employee', 'nurse'],
      examples: ['{nurse}', '{nurse}'],
    },
    earnedColumn,
    possibleColumn,
    {
      field: 'inspector',
      form: 'text',
      zh: '检查人',
      en: 'Inspector',
      names: ['督导', '检查员', 'inspected by'],
      examples: ['护理部', '护理部'],
    },
    {
      field: 'hasCriticalFail',
      form: 'yesNo',
      zh: '重大不合格',
      en: 'Critical fail',
      names: ['是否重大不合格', '一票否决', '严重不合格', 'critical'],
      examples: ['否', '否'],
    },
    branchColumn,
  ],
  read(cells) {
    const inspected = readChecked(cells, 'inspectedAt');
    const hasCriticalFail = cells.yesNo('hasCriticalFail') ?? false;
    const inspector = cells.text('inspector') ?? '—';
    if (inspected === null) return null;
    const { points, ...head } = inspected;
    const content: InspectionContent = {
      inspector,
      pointsEarned: points.earned,
      pointsPossible: points.possible,
      hasCriticalFail,
    };
    return { ...head, content };
  },
};

/** 质检: points of a rubric, of an agent. */
export const qualityCheckPlan: RecordPlan = {
  kind: 'quality_check',
  zh: '客服质检',
  en: 'Quality checks',
  hint: { zh: '每行一次质检：客服、评分表、得分', en: 'A check a row: agent, rubric, points' },
  columns: [
    numberColumn('质检编号', 'Check number', 'Q'),
    {
      field: 'checkedAt',
      form: 'moment',
      zh: '质检时间',
      en: 'Checked at',
      isNeeded: true,
      names: ['质检日期', '抽检时间', '日期', '工作日期', '营业日期', 'date'],
      examples: ['{today} 16:00', '{today} 16:30'],
    },
    {
      field: 'employee',
      form: 'person',
      zh: '客服',
      en: 'Agent',
      isNeeded: true,
      names: ['被质检人', '员工', '员工姓名', '员工编码', '坐席', 'employee'],
      examples: ['{service}', '{service}'],
    },
    earnedColumn,
    possibleColumn,
    {
      field: 'rubric',
      form: 'text',
      zh: '评分表',
      en: 'Rubric',
      names: ['质检表', '质检模板', '质检标准', 'template'],
      examples: ['电话质检', '在线质检'],
    },
    branchColumn,
  ],
  read(cells) {
    const checked = readChecked(cells, 'checkedAt');
    const rubric = cells.text('rubric') ?? '—';
    if (checked === null) return null;
    const { points, ...head } = checked;
    const content: QualityCheckContent = {
      rubric,
      pointsEarned: points.earned,
      pointsPossible: points.possible,
    };
    return { ...head, content };
  },
};

/** The part that both have: whom, when, and how many points. */
function readChecked(cells: RecordCells, at: 'inspectedAt' | 'checkedAt') {
  const employee = cells.needed('employee', cells.person('employee'));
  const day = cells.locate(at, [employee]);
  if (employee) cells.requirePosted('employee', [employee], day);
  const possible = cells.text('pointsPossible');
  const points = cells.needed<Points>(
    'pointsEarned',
    cells.read('pointsEarned', (text) => readPoints(text, possible)),
  );
  const occurredAt = cells.moment(at);
  if (!employee || day === null || points === null || occurredAt === null) return null;
  return {
    externalId: cells.number('externalId'),
    employeeId: employee.id,
    visitId: null,
    occurredAt,
    occurredOn: day,
    points,
  };
}
