/**
 * What is counted. flag: 0 or 1. stars: 1–5. nps: 0–10. share: basis points of one whole (10000).
 * points: earned or possible. count: 1 each. fen: money. seconds: time.
 */
export type MeasureScale =
  | 'flag'
  | 'stars'
  | 'nps'
  | 'share'
  | 'points'
  | 'count'
  | 'fen'
  | 'seconds';

/**
 * Who vouches for it. customer: said by the customer. system: follows from times, payments or
 * bookings. second_person: judged by somebody else. self: entered by the person who is scored.
 */
export type Evidence = 'customer' | 'system' | 'second_person' | 'self';

export interface Measure {
  readonly scale: MeasureScale;
  readonly evidence: Evidence;
  /** Grows with what is sold; never part of a doctor's or nurse's plan. */
  readonly isRevenue?: true;
  readonly zh: string;
  readonly en: string;
}

function defineMeasures<const Name extends string>(measures: Readonly<Record<Name, Measure>>) {
  return measures;
}

/** Every measure a KPI may be made of. The names are those of the measurements in the database. */
export const measureCatalogue = defineMeasures({
  visit: { scale: 'count', evidence: 'system', zh: '到院人次', en: 'visits' },
  rating: { scale: 'stars', evidence: 'customer', zh: '顾客评分', en: 'customer ratings' },
  post_op_rating: {
    scale: 'stars',
    evidence: 'customer',
    zh: '术后一周和一个月的评分',
    en: 'ratings a week and a month after the procedure',
  },
  after_care_rating: {
    scale: 'stars',
    evidence: 'customer',
    zh: '术后一周对护士的评分',
    en: 'ratings of the nurse a week after the procedure',
  },
  cared_for_rating: {
    scale: 'stars',
    evidence: 'customer',
    zh: '“被关心”评分',
    en: 'ratings of “I felt cared for”',
  },
  nps: { scale: 'nps', evidence: 'customer', zh: '推荐意愿（0–10）', en: 'answers from 0 to 10' },
  first_visit_deal: {
    scale: 'flag',
    evidence: 'system',
    isRevenue: true,
    zh: '7 天内成交的首诊顾客',
    en: 'first-visit customers with a paid deal within 7 days',
  },
  return_visit_deal: {
    scale: 'flag',
    evidence: 'system',
    isRevenue: true,
    zh: '首诊未成交、90 天内成交的顾客',
    en: 'customers without a first-visit deal who bought within 90 days',
  },
  follow_up_on_time: {
    scale: 'flag',
    evidence: 'system',
    zh: '到期后 24 小时内完成的回访',
    en: 'follow-ups done within 24 hours of their due time',
  },
  node_on_time: {
    scale: 'flag',
    evidence: 'system',
    zh: '在节点窗口内完成的术后跟进',
    en: 'follow-ups inside their node window',
  },
  care_on_time: {
    scale: 'flag',
    evidence: 'system',
    zh: '按时完成的关怀联系',
    en: 'care contacts made on time',
  },
  first_contact_success: {
    scale: 'flag',
    evidence: 'self',
    zh: '72 小时内预约、面诊或加微且回复的首次沟通',
    en: 'first contacts that led to a booking, a consultation or a reply within 72 hours',
  },
  customer_referred: {
    scale: 'flag',
    evidence: 'system',
    zh: '180 天内服务过且带来到院新客的顾客',
    en: 'customers served in 180 days who brought a newcomer',
  },
  deal_share: { scale: 'share', evidence: 'system', isRevenue: true, zh: '成交份额', en: 'deals' },
  refunded_deal_share: {
    scale: 'share',
    evidence: 'system',
    zh: '30 天内退款过半的成交份额',
    en: 'deals refunded by half or more within 30 days',
  },
  receipts_fen: {
    scale: 'fen',
    evidence: 'system',
    isRevenue: true,
    zh: '净实收',
    en: 'net receipts',
  },
  procedure: { scale: 'count', evidence: 'system', zh: '治疗/手术', en: 'procedures' },
  procedure_success: {
    scale: 'flag',
    evidence: 'second_person',
    zh: '窗口内无 II 级以上并发症、无非计划修复的治疗/手术',
    en: 'procedures without a grade II+ complication or unplanned revision in their window',
  },
  repeat_treatment: {
    scale: 'flag',
    evidence: 'system',
    zh: '180 天内另一天再次治疗的顾客',
    en: 'customers treated again on another day within 180 days',
  },
  record_complete: {
    scale: 'flag',
    evidence: 'system',
    zh: '术前签署同意且 24 小时内完成病历的治疗/手术',
    en: 'procedures with consent before the start and a note within 24 hours',
  },
  complaint: { scale: 'count', evidence: 'system', zh: '投诉', en: 'complaints' },
  complaint_upheld: {
    scale: 'count',
    evidence: 'second_person',
    zh: '有责投诉',
    en: 'upheld complaints',
  },
  complaint_on_time: {
    scale: 'flag',
    evidence: 'system',
    zh: '30 分钟内受理并按时闭环的投诉',
    en: 'complaints touched within 30 minutes and closed in time',
  },
  preop_items_ticked: {
    scale: 'points',
    evidence: 'self',
    zh: '开始前勾选的必查项',
    en: 'mandatory items ticked before the start',
  },
  preop_items_mandatory: {
    scale: 'points',
    evidence: 'system',
    zh: '术前必查项',
    en: 'mandatory pre-op items',
  },
  comfort_check_recorded: {
    scale: 'flag',
    evidence: 'system',
    zh: '已记录的舒适检查',
    en: 'comfort checks recorded',
  },
  inspection_points_earned: {
    scale: 'points',
    evidence: 'second_person',
    zh: '检查得分',
    en: 'inspection points earned',
  },
  inspection_points_possible: {
    scale: 'points',
    evidence: 'second_person',
    zh: '检查满分',
    en: 'inspection points possible',
  },
  lead_valid: {
    scale: 'count',
    evidence: 'self',
    zh: '去重有效线索',
    en: 'valid leads without duplicates',
  },
  lead_arrived: {
    scale: 'flag',
    evidence: 'system',
    zh: '30 天内首次到院的线索',
    en: 'leads that came within 30 days',
  },
  lead_complete: {
    scale: 'flag',
    evidence: 'system',
    zh: '来源、活动、授权齐全且不重复的线索',
    en: 'leads with source, campaign and consent, and no duplicate',
  },
  first_arrival: { scale: 'count', evidence: 'system', zh: '首次到院', en: 'first arrivals' },
  campaign_paid: {
    scale: 'flag',
    evidence: 'system',
    isRevenue: true,
    zh: '成交的活动到院顾客',
    en: 'campaign arrivals who paid',
  },
  campaign_receipts_fen: {
    scale: 'fen',
    evidence: 'system',
    isRevenue: true,
    zh: '活动 60 天内净实收',
    en: 'net receipts of campaigns within 60 days',
  },
  campaign_cost_fen: {
    scale: 'fen',
    evidence: 'system',
    zh: '已满 60 天的活动费用',
    en: 'cost of campaigns whose 60 days have closed',
  },
  campaign_spend_fen: { scale: 'fen', evidence: 'system', zh: '活动费用', en: 'campaign cost' },
  chat_fast: {
    scale: 'flag',
    evidence: 'system',
    zh: '营业时间 60 秒内人工回复的会话',
    en: 'chats answered by a person within 60 seconds of business time',
  },
  reply_seconds: {
    scale: 'seconds',
    evidence: 'system',
    zh: '首次回复用时（营业秒）',
    en: 'seconds to the first reply, in business time',
  },
  chat_resolved: {
    scale: 'flag',
    evidence: 'self',
    zh: '已解决且 72 小时内未重开的会话',
    en: 'sessions solved and not reopened within 72 hours',
  },
  chat_satisfied: {
    scale: 'flag',
    evidence: 'customer',
    zh: '评 4 分及以上的会话',
    en: 'sessions rated 4 or more',
  },
  chat_rated: { scale: 'flag', evidence: 'customer', zh: '有评分的会话', en: 'sessions rated' },
  appointment_kept: {
    scale: 'flag',
    evidence: 'system',
    zh: '如约到院的预约',
    en: 'appointments kept',
  },
  quality_points_earned: {
    scale: 'points',
    evidence: 'second_person',
    zh: '质检得分',
    en: 'quality-check points earned',
  },
  quality_points_possible: {
    scale: 'points',
    evidence: 'second_person',
    zh: '质检满分',
    en: 'quality-check points possible',
  },
});

export type MeasureName = keyof typeof measureCatalogue;

export const measureNames = Object.keys(measureCatalogue) as MeasureName[];

/** The entry of a measure, with its optional fields readable. */
export function measureOf(name: MeasureName): Measure {
  return measureCatalogue[name];
}
