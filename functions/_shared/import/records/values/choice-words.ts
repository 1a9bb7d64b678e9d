import type { Words } from './read-choice.ts';

/** What clinics write for the values of our records. */
export const visitTypes: Words<'first' | 'return' | 'repeat' | 'review'> = {
  first: ['初诊', '首诊', '初次', '新客', '新客初诊', 'first visit', 'new'],
  return: ['复诊', '回诊', '二次到院', 'return visit', 'second'],
  repeat: ['再消费', '老客', '老客再消费', '复购', '老顾客', 'repeat purchase', 'existing'],
  review: ['复查', '换药', '拆线', '术后复查', 'check-up', 'checkup', 'follow-up'],
};

export const outcomes: Words<'deal' | 'no_deal'> = {
  deal: ['成交', '已成交', '是', '1', 'yes', 'y', 'won', 'sold'],
  no_deal: ['未成交', '没成交', '不成交', '否', '0', 'no', 'n', 'lost', 'not sold'],
};

export const failureReasons: Words<'price' | 'fear' | 'comparing' | 'unsuitable' | 'family'> = {
  price: ['价格', '价格高', '价格原因', '预算', '预算不足', '太贵', 'too expensive', 'budget'],
  fear: ['害怕', '怕疼', '担心风险', '恐惧', '顾虑', 'afraid', 'pain'],
  comparing: [
    '对比',
    '比较',
    '货比三家',
    '再看看',
    '考虑',
    '再考虑',
    'thinking',
    'shopping around',
  ],
  unsuitable: ['不适合', '不符合适应症', '禁忌', '身体原因', 'contraindicated', 'not suitable'],
  family: ['家人', '家人反对', '家属不同意', '与家人商量', 'spouse'],
};

export const followUpTypes: Words<'post_op' | 'care' | 'satisfaction' | 'no_deal'> = {
  post_op: ['术后', '术后回访', '治疗后', '术后随访', 'post-op', 'after treatment'],
  care: ['关怀', '护理', '护理回访', '客户关怀', '生日', '节日', 'nursing'],
  satisfaction: ['满意度', '满意度回访', '常规', '常规回访', '其他', '普通回访', 'routine'],
  no_deal: ['未成交', '未成交回访', '潜客', '未成交跟进', 'not sold', 'prospect'],
};

export const followUpNodes: Words<'24h' | '72h' | 'd1' | 'd7' | 'd30' | 'd90'> = {
  '24h': ['24小时', '24 h', '术后24小时', '次日'],
  '72h': ['72小时', '72 h', '术后72小时'],
  d1: ['d1-3', 'd+1', '术后1天', '1天', '1-3天', '术后1-3天', '第1天', 'day 1'],
  d7: ['d+7', '术后7天', '7天', '一周', '第7天', 'day 7'],
  d30: ['d+30', '术后30天', '30天', '一个月', '1个月', '第30天', 'day 30'],
  d90: ['d+90', '术后90天', '90天', '三个月', '3个月', '第90天', 'day 90'],
};

export const revisions: Words<'planned' | 'unplanned' | 'none'> = {
  planned: ['计划内', '计划内修复', '计划修复', '计划'],
  unplanned: ['计划外', '计划外修复', '非计划', '非计划修复', '返修', '修复', 'revision'],
  none: ['否', '首次', '正常', 'no', 'first'],
};

export const grades: Words<'I' | 'II' | 'III' | 'IV' | 'V'> = {
  I: ['1', '一', '1级', '一级', '轻微', 'grade 1', 'grade I', 'I级'],
  II: ['2', '二', '2级', '二级', '轻度', 'grade 2', 'grade II', 'II级'],
  III: ['3', '三', '3级', '三级', '中度', 'grade 3', 'grade III', 'III级'],
  IV: ['4', '四', '4级', '四级', '重度', 'grade 4', 'grade IV', 'IV级'],
  V: ['5', '五', '5级', '五级', '死亡', 'grade 5', 'grade V', 'V级'],
};

export const checklistTypes: Words<'pre_op' | 'comfort'> = {
  pre_op: ['术前', '术前准备', '术前核查', '术前检查', 'pre-op', 'before treatment'],
  comfort: ['舒适', '舒适检查', '舒适度', '舒适度检查', 'comfort check'],
};

export const chatChannels: Words<'online' | 'phone'> = {
  online: [
    '在线',
    '网络',
    '在线咨询',
    '网电',
    '微信',
    '企业微信',
    '商务通',
    'chat',
    'web',
    'wechat',
  ],
  phone: ['电话', '来电', '电话咨询', '400', 'call', 'telephone'],
};

export const complaintGrades: Words<'minor' | 'major'> = {
  minor: ['一般', '轻微', '普通', '低', 'low', 'normal'],
  major: ['重大', '严重', '紧急', '高', 'high', 'serious', 'critical'],
};

export const complaintCategories: Words<'service' | 'result' | 'price' | 'waiting'> = {
  service: ['服务', '服务态度', '态度', '其他', 'attitude', 'other'],
  result: ['效果', '治疗效果', '手术效果', '质量', 'outcome', 'quality'],
  price: ['价格', '收费', '退款', '费用', 'billing', 'refund'],
  waiting: ['等待', '等候', '等候时间', '排队', 'wait', 'delay'],
};

export const leadChannels: Words<'douyin' | 'xiaohongshu' | 'meituan' | 'referral' | 'street'> = {
  douyin: ['抖音', '抖音来客', 'tiktok'],
  xiaohongshu: ['小红书', 'red', 'rednote'],
  meituan: ['美团', '大众点评', '点评', '美团点评', 'dianping'],
  referral: ['转介绍', '老带新', '老客介绍', '朋友介绍', '介绍', 'friend', 'word of mouth'],
  street: ['自然到院', '上门', '路过', '自来', '自然上门', 'walk-in', 'walk in'],
};

export const contactOutcomes: Words<'booked' | 'consulted' | 'added_and_replied' | 'none'> = {
  booked: ['预约', '已预约', 'appointment'],
  consulted: ['面诊', '已面诊', '到院', 'in person'],
  added_and_replied: ['加微且回复', '加微并回复', '已加微', '加微', '已加微信且回复', 'added'],
  none: ['未联系上', '未接通', '无效', '拒绝', '未回复', 'no answer', 'nothing'],
};

export const appointmentStates: Words<'booked' | 'arrived' | 'missed' | 'cancelled'> = {
  booked: ['已预约', '预约中', '待到院', '待到诊', '未到时间', '预约成功', 'pending', 'scheduled'],
  arrived: [
    '已到院',
    '已到诊',
    '到院',
    '到诊',
    '已到店',
    '已完成',
    '完成',
    '已接诊',
    'done',
    'kept',
  ],
  missed: ['未到院', '未到诊', '未到', '爽约', '失约', '未到店', 'no show', 'no-show'],
  cancelled: ['已取消', '取消', '取消预约', '改约', 'canceled'],
};
