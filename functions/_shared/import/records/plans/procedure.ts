import type { ProcedureContent } from '../../../records/kinds/procedure.ts';
import { branchColumn, customerColumn, numberColumn, visitColumn } from '../common-columns.ts';
import type { RecordPlan } from '../record-plan.ts';
import { revisions } from '../values/choice-words.ts';

/** 治疗/手术: one row a procedure, with doctor and nurses. A 扣划 is a session of a package paid before. */
export const procedurePlan: RecordPlan = {
  kind: 'procedure',
  zh: '治疗与手术',
  en: 'Procedures',
  hint: {
    zh: '每行一次治疗或扣划：项目、医生、护士、起止时间',
    en: 'A procedure a row: treatment, doctor, nurses, start and end',
  },
  columns: [
    numberColumn('治疗单号', 'Procedure number', 'P'),
    {
      field: 'startedAt',
      form: 'moment',
      zh: '开始时间',
      en: 'Started at',
      isNeeded: true,
      names: [
        '扣划时间',
        '治疗时间',
        '手术时间',
        '执行时间',
        '治疗日期',
        '手术日期',
        '扣划日期',
        '工作日期',
        '营业日期',
        'start',
        'date',
      ],
      examples: ['{today} 10:40', '{today} 14:30'],
    },
    {
      field: 'treatment',
      form: 'treatment',
      zh: '项目',
      en: 'Treatment',
      isNeeded: true,
      names: [
        '项目名称',
        '扣划项目',
        '治疗项目',
        '手术名称',
        '执行项目',
        '项目编码',
        '咨询项目',
        'treatment code',
        'service',
      ],
      examples: ['{treatment}', '{treatment}'],
    },
    {
      field: 'doctor',
      form: 'person',
      zh: '医生',
      en: 'Doctor',
      isNeeded: true,
      names: [
        '执行医生',
        '主刀医生',
        '操作医生',
        '预约医生',
        '主诊医生',
        '执行人',
        '操作人',
        '员工姓名',
        'surgeon',
      ],
      examples: ['{doctor}', '{doctor}'],
    },
    {
      field: 'nurse',
      form: 'people',
      zh: '护士',
      en: 'Nurses',
      names: ['配台人员', '配台护士', '护理人员', '助手', '巡回护士', 'nurse'],
      examples: ['{nurse}', ''],
    },
    {
      field: 'completedAt',
      form: 'moment',
      zh: '结束时间',
      en: 'Completed at',
      names: ['完成时间', '治疗结束时间', 'end', 'ended at'],
      examples: ['{today} 11:20', '{today} 15:00'],
    },
    {
      field: 'consentSignedAt',
      form: 'moment',
      zh: '知情同意签署时间',
      en: 'Consent signed at',
      names: ['知情同意', '知情同意书时间', '签署时间', 'consent'],
      examples: ['{today} 10:25', '{today} 14:10'],
    },
    {
      field: 'noteDoneAt',
      form: 'moment',
      zh: '病历完成时间',
      en: 'Note done at',
      names: ['病历时间', '病历书写时间', '记录完成时间', 'note', 'record done at'],
      examples: ['{today} 12:00', '{today} 16:00'],
    },
    {
      field: 'revision',
      form: 'choice',
      zh: '是否修复',
      en: 'Revision',
      names: ['修复', '返修', '修复类型'],
      isRare: true,
      examples: ['', ''],
    },
    {
      field: 'revisionOf',
      form: 'number',
      zh: '原治疗单号',
      en: 'Revision of',
      names: ['原手术单号', '修复原单号'],
      isRare: true,
      examples: ['', ''],
    },
    {
      field: 'isPackageSession',
      form: 'yesNo',
      zh: '是否套餐划扣',
      en: 'Package session',
      names: ['套餐', '是否划扣', '疗程卡'],
      isRare: true,
      examples: ['', ''],
    },
    {
      field: 'sessions',
      form: 'count',
      zh: '扣划次数',
      en: 'Sessions',
      names: ['划扣次数', '次数', '治疗次数'],
      isRare: true,
      examples: ['', ''],
    },
    customerColumn,
    visitColumn,
    branchColumn,
  ],
  read(cells) {
    const doctor = cells.needed('doctor', cells.person('doctor'));
    const nurses = cells.people('nurse').map(({ person }) => person);
    const day = cells.locate('startedAt', [doctor, ...nurses]);
    if (doctor) cells.requirePosted('doctor', [doctor], day);
    cells.requirePosted('nurse', nurses, day);
    const treatment = cells.needed('treatment', cells.treatment('treatment'));
    cells.customer('customer', 'customer');
    const startedAt = cells.moment('startedAt');
    const completedAt = cells.moment('completedAt', { time: '23:59:59' }) ?? startedAt;
    const consentSignedAt = cells.moment('consentSignedAt');
    const noteDoneAt = cells.moment('noteDoneAt');
    const revision = cells.choice('revision', revisions);
    // Sessions are taken off a package that was paid before; a procedure paid on the day has none.
    const sessions = cells.count('sessions', 100);
    const isPackageSession = cells.yesNo('isPackageSession') ?? (sessions !== null && sessions > 0);
    if (startedAt && completedAt && Date.parse(completedAt) < Date.parse(startedAt)) {
      cells.refuse('completedAt', 'ends_before_it_starts');
    }
    if (!doctor || day === null || !treatment || startedAt === null || completedAt === null)
      return null;
    const content: ProcedureContent = {
      treatmentCode: treatment.code,
      category: treatment.category,
      doctorId: doctor.id,
      nurseIds: [...new Set(nurses.map(({ id }) => id))],
      startedAt,
      completedAt,
      consentSignedAt,
      noteDoneAt,
      revision: revision === 'none' ? null : revision,
      ...(revision && revision !== 'none' ? { revisionOfId: cells.number('revisionOf') } : {}),
      ...(isPackageSession ? { isPackageSession } : {}),
    };
    return {
      externalId: cells.number('externalId'),
      employeeId: doctor.id,
      visitId: cells.number('visitNumber'),
      occurredAt: startedAt,
      occurredOn: day,
      content,
    };
  },
};
