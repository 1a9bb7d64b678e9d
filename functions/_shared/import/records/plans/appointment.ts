import type { AppointmentContent } from '../../../records/kinds/appointment.ts';
import { branchColumn, customerColumn, numberColumn, visitColumn } from '../common-columns.ts';
import type { RecordPlan } from '../record-plan.ts';
import { appointmentStates } from '../values/choice-words.ts';

/**
 * 预约. Systems often export a state and no times: one that was kept is then kept on time, and one
 * that was cancelled without saying when was cancelled too late, because nobody can show otherwise.
 */
export const appointmentPlan: RecordPlan = {
  kind: 'appointment',
  zh: '预约',
  en: 'Appointments',
  hint: {
    zh: '每行一个预约：预约日期、预约人、状态',
    en: 'An appointment a row: date, booked by, state',
  },
  columns: [
    numberColumn('预约编号', 'Appointment number', 'A'),
    {
      field: 'appointmentAt',
      form: 'moment',
      zh: '预约日期',
      en: 'Appointment at',
      isNeeded: true,
      names: ['预约时间', '预约到院时间', '到院预约时间', 'date', 'appointment date'],
      examples: ['{today} 10:00', '{today} 14:00'],
    },
    {
      field: 'bookedBy',
      form: 'person',
      zh: '预约人',
      en: 'Booked by',
      isNeeded: true,
      names: [
        '预约顾问',
        '预约客服',
        '客服',
        '录入人',
        '登记人',
        '员工姓名',
        '员工编码',
        'employee',
        'agent',
      ],
      examples: ['{service}', '{service}'],
    },
    {
      field: 'appointmentStatus',
      form: 'choice',
      zh: '预约状态',
      en: 'State',
      names: ['状态', '到院状态', '到诊状态', 'status'],
      examples: ['已到院', '已取消'],
    },
    {
      field: 'arrivedAt',
      form: 'moment',
      zh: '到院时间',
      en: 'Arrived at',
      names: ['到诊时间', '到店时间', '实际到院时间'],
      examples: ['{today} 09:55', ''],
    },
    {
      field: 'cancelledAt',
      form: 'moment',
      zh: '取消时间',
      en: 'Cancelled at',
      names: ['取消预约时间', 'canceled at'],
      examples: ['', '{yesterday} 09:00'],
    },
    {
      field: 'bookedAt',
      form: 'moment',
      zh: '登记时间',
      en: 'Booked at',
      names: ['创建时间', '录入时间', '预约登记时间', '录单时间'],
      examples: ['{yesterday} 15:00', '{yesterday} 08:00'],
    },
    customerColumn,
    visitColumn,
    branchColumn,
  ],
  choices: (has) => (has('arrivedAt') ? [] : [['appointmentStatus']]),
  read(cells) {
    const bookedBy = cells.needed('bookedBy', cells.person('bookedBy'));
    const day = cells.locate('appointmentAt', [bookedBy], { isFuture: true });
    if (bookedBy) cells.requirePosted('bookedBy', [bookedBy], day);
    const at = cells.moment('appointmentAt', { isFuture: true });
    const state = cells.choice('appointmentStatus', appointmentStates);
    const arrived = cells.moment('arrivedAt');
    const cancelled = cells.moment('cancelledAt');
    const bookedAt = cells.moment('bookedAt');
    cells.customer('customer', 'customer');
    if (arrived !== null && (state === 'missed' || state === 'cancelled'))
      cells.refuse('appointmentStatus', 'said_differently');
    if (!bookedBy || day === null || at === null) return null;
    if (state === 'cancelled' && cancelled === null)
      cells.notice('cancelledAt', 'time_assumed', at);
    const content: AppointmentContent = {
      bookedAt: bookedAt ?? at,
      at,
      arrivedAt: arrived ?? (state === 'arrived' ? at : null),
      cancelledAt: cancelled ?? (state === 'cancelled' ? at : null),
    };
    return {
      externalId: cells.number('externalId'),
      employeeId: bookedBy.id,
      visitId: cells.number('visitNumber'),
      occurredAt: at,
      occurredOn: day,
      content,
    };
  },
};
