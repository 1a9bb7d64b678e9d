import type { ComparedMeasureId, MeasureGroup } from '../comparison/compared-measure.ts';
import { defineCatalogue } from './define-catalogue.ts';

type Words<Key extends string> = Record<Key, { readonly zh: string; readonly en: string }>;

/** What branches are compared by, as the picker and the sentences name it. */
export const comparedMeasureWords = defineCatalogue({
  nps: { zh: 'NPS', en: 'NPS' },
  satisfaction: { zh: '满意度', en: 'Satisfaction' },
  rating: { zh: '平均评分', en: 'Mean rating' },
  complaint: { zh: '投诉率', en: 'Complaint rate' },
  complaint_on_time: { zh: '投诉按时闭环率', en: 'Complaints closed in time' },
  follow_up_on_time: { zh: '回访及时率', en: 'Follow-ups on time' },
  node_on_time: { zh: '术后节点跟进率', en: 'Aftercare on schedule' },
  care_on_time: { zh: '关怀联系及时率', en: 'Care contacts on time' },
  chat_fast: { zh: '60 秒回复率', en: 'Chats answered in 60 s' },
  appointment_kept: { zh: '预约到院率', en: 'Appointments kept' },
  procedure_success: { zh: '治疗顺利率', en: 'Procedures without complication' },
  record_complete: { zh: '病历完整率', en: 'Complete records' },
  first_visit_deal: { zh: '首诊成交率', en: 'First-visit conversion' },
} satisfies Words<ComparedMeasureId>);

/** What it is counted from, below the picker. */
export const comparedMeasureHints = defineCatalogue({
  nps: { zh: '推荐者减贬损者，−100 至 100', en: 'promoters less detractors, −100 to 100' },
  satisfaction: { zh: '评 4–5 分的比例', en: 'share rated 4 or 5' },
  rating: { zh: '1–5 分', en: 'stars, 1 to 5' },
  complaint: {
    zh: '每千次就诊的投诉，越低越好',
    en: 'complaints per 1,000 visits; lower is better',
  },
  complaint_on_time: {
    zh: '30 分钟内受理并按时闭环',
    en: 'touched within 30 minutes and closed in time',
  },
  follow_up_on_time: { zh: '到期后 24 小时内完成', en: 'done within 24 hours of their due time' },
  node_on_time: { zh: '在节点窗口内完成的术后跟进', en: 'follow-ups inside their node window' },
  care_on_time: { zh: '按时完成的关怀联系', en: 'care contacts made on time' },
  chat_fast: { zh: '营业时间 60 秒内人工回复', en: 'by a person, in business time' },
  appointment_kept: { zh: '如约到院的预约', en: 'bookings whose customer came' },
  procedure_success: {
    zh: '无 II 级以上并发症、无非计划修复',
    en: 'no grade II+ complication, no unplanned revision',
  },
  record_complete: {
    zh: '术前签署同意且 24 小时内完成病历',
    en: 'consent before, note within 24 hours',
  },
  first_visit_deal: { zh: '首诊 7 天内成交', en: 'paid within 7 days of the first visit' },
} satisfies Words<ComparedMeasureId>);

export const measureGroupWords = defineCatalogue({
  customers: { zh: '顾客评价', en: 'What customers say' },
  service: { zh: '服务过程', en: 'Service' },
  safety: { zh: '医疗质量', en: 'Clinical quality' },
  sales: { zh: '成交', en: 'Sales' },
} satisfies Words<MeasureGroup>);

/** A difference in its unit. */
export const differenceWords = defineCatalogue({
  points: { zh: '{number}', en: '{number}' },
  share: { zh: '{number} 个百分点', en: '{number} percentage points' },
  perMille: { zh: '每千次 {number}', en: '{number} per 1,000' },
  stars: { zh: '{number} 分', en: '{number} stars' },
});

/** What a category of treatments is called where the mix of customers is told. */
export const covariateWords = defineCatalogue({
  first: { zh: '首诊', en: 'first visits' },
  injection: { zh: '注射', en: 'injections' },
  laser: { zh: '光电', en: 'laser' },
  surgery: { zh: '手术', en: 'surgery' },
  skin: { zh: '皮肤护理', en: 'skin care' },
  consultation: { zh: '咨询', en: 'consultation' },
});
