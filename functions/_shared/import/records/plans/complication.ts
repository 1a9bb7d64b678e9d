import type { ComplicationContent } from '../../../records/kinds/complication.ts';
import { branchColumn, customerColumn, numberColumn } from '../common-columns.ts';
import type { RecordPlan } from '../record-plan.ts';
import { grades } from '../values/choice-words.ts';

/** 并发症 */
export const complicationPlan: RecordPlan = {
  kind: 'complication',
  zh: '并发症',
  en: 'Complications',
  hint: {
    zh: '每行一例：治疗单号、分级 I–V、确认时间',
    en: 'A case a row: procedure, grade I–V, confirmed at',
  },
  columns: [
    numberColumn('并发症编号', 'Complication number', 'X'),
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
      field: 'complicationGrade',
      form: 'choice',
      zh: '并发症分级',
      en: 'Complication grade',
      isNeeded: true,
      names: ['分级', '级别', '等级', 'grade', 'severity'],
      examples: ['I', 'II'],
    },
    {
      field: 'confirmedAt',
      form: 'moment',
      zh: '确认时间',
      en: 'Confirmed at',
      isNeeded: true,
      names: ['诊断时间', '发现时间', '确认日期', 'date'],
      examples: ['{today} 09:00', '{today} 10:00'],
    },
    {
      field: 'doctor',
      form: 'person',
      zh: '医生',
      en: 'Doctor',
      names: ['主诊医生', '责任医生', '执行医生'],
      examples: ['{doctor}', '{doctor}'],
    },
    customerColumn,
    branchColumn,
  ],
  read(cells) {
    const doctor = cells.person('doctor');
    const day = cells.locate('confirmedAt', [doctor]);
    const procedureId = cells.needed('procedureNumber', cells.number('procedureNumber'));
    const grade = cells.needed('complicationGrade', cells.choice('complicationGrade', grades));
    cells.customer('customer', 'customer');
    const confirmedAt = cells.moment('confirmedAt');
    if (day === null || procedureId === null || grade === null || confirmedAt === null) return null;
    const content: ComplicationContent = { procedureId, grade, confirmedAt };
    return {
      externalId: cells.number('externalId'),
      employeeId: doctor?.id ?? null,
      visitId: null,
      occurredAt: confirmedAt,
      occurredOn: day,
      content,
    };
  },
};
