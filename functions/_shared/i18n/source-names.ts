import { defineCatalogue } from './define-catalogue.ts';

/** Where data comes from, in a word or two: the tablets, the phones, and each kind of record. */
export const sourceNames = defineCatalogue({
  kiosk: { zh: '平板评价', en: 'Answers on tablets' },
  phone: { zh: '手机评价', en: 'Answers on phones' },
  visit: { zh: '到院', en: 'Visits' },
  consultation: { zh: '咨询', en: 'Consultations' },
  deal: { zh: '成交', en: 'Deals' },
  follow_up: { zh: '回访', en: 'Follow-ups' },
  procedure: { zh: '治疗与手术', en: 'Procedures' },
  complication: { zh: '并发症', en: 'Complications' },
  checklist: { zh: '护理核查表', en: 'Care checklists' },
  inspection: { zh: '内部检查', en: 'Inspections' },
  chat: { zh: '在线与电话咨询', en: 'Chats and calls' },
  complaint: { zh: '投诉', en: 'Complaints' },
  lead: { zh: '线索', en: 'Leads' },
  campaign: { zh: '活动', en: 'Campaigns' },
  appointment: { zh: '预约', en: 'Appointments' },
  quality_check: { zh: '客服质检', en: 'Service quality checks' },
});

export type SourceName = keyof ReturnType<typeof sourceNames>;
