import { defineProblems } from './define-problems.ts';

/** What can be wrong with a row of clinic records, and what was understood in spite of it. */
export const importRecordProblems = defineProblems({
  not_an_amount: {
    status: 422,
    zh: '这不是金额。',
    en: 'This is no amount of money.',
    hint: {
      zh: '例如 1,200.00 或 1.2万；最多两位小数。',
      en: 'Write 1,200.00, or 1.2 with the character for ten thousand; two decimals at most.',
    },
  },
  not_yes_or_no: {
    status: 422,
    zh: '这里需要“是”或“否”。',
    en: 'Yes or no is needed here.',
    hint: { zh: '请写“是”或“否”，缺失请留空。', en: 'Write yes or no; leave it empty if missing.' },
  },
  word_unknown: {
    status: 422,
    zh: '不认识这个选项。',
    en: 'The word is not one of those known here.',
    hint: { zh: '可用的写法见示例文件。', en: 'The example file shows the words to use.' },
  },
  phone_as_number: {
    status: 422,
    zh: '编号列里是手机号。',
    en: 'There is a phone number where a record’s number should be.',
    hint: {
      zh: '编号会原样保存，手机号不会。请把这一列对应到“手机号”或“顾客卡号”。',
      en: 'Numbers are kept as they stand, phone numbers never are. Map the column to the phone or the customer.',
    },
  },
  more_than_possible: {
    status: 422,
    zh: '数值大于应有的总数。',
    en: 'It is more than there was in all.',
    hint: { zh: '请核对完成数与总数。', en: 'Check the part and the whole.' },
  },
  ends_before_it_starts: {
    status: 422,
    zh: '结束时间早于开始时间。',
    en: 'It ends before it starts.',
    hint: { zh: '请核对这两个时间。', en: 'Check the two times.' },
  },
  said_differently: {
    status: 422,
    zh: '同一件事，两处写得不一样。',
    en: 'Two places say it differently.',
    hint: {
      zh: '请核对同一行的其他列，或同一单号的其他行。',
      en: 'Check the other columns, or other rows of the same number.',
    },
  },
  person_named_twice: {
    status: 422,
    zh: '同一个人写了两次。',
    en: 'One person is named twice.',
    hint: { zh: '请去掉重复的一位。', en: 'Remove one of the two.' },
  },
  refund_above_amount: {
    status: 422,
    zh: '退款大于支付金额。',
    en: 'More was refunded than paid.',
    hint: {
      zh: '请核对两个金额和单位（元、万元）。',
      en: 'Check the two amounts and their units.',
    },
  },
  refund_before_payment: {
    status: 422,
    zh: '退款早于付款。',
    en: 'The refund is earlier than the payment.',
    hint: { zh: '请核对两个时间。', en: 'Check the two times.' },
  },
  record_invalid: {
    status: 422,
    zh: '这一行的内容不成立。',
    en: 'The row does not make a record.',
    hint: { zh: '请对照示例文件核对。', en: 'Compare it with the example file.' },
  },
  record_answered: {
    status: 422,
    zh: '这次到院已有顾客评价，来源不能再改动。',
    en: 'A customer has answered about this visit; it can no longer be changed.',
    hint: { zh: '请移除这一行。', en: 'Remove the row.' },
  },
  zeros_restored: {
    status: 200,
    zh: '编码前面的 0 丢了，已按唯一匹配的一项读入。',
    en: 'Leading zeros were lost; the only code that fits was taken.',
    hint: { zh: '导出时请把编码列设为文本。', en: 'Export the column as text.' },
  },
  time_assumed: {
    status: 200,
    zh: '没有写时间，按计划的时间计算。',
    en: 'No time was given; the planned one was taken.',
    hint: { zh: '请核对，或补上时间。', en: 'Check it, or add the time.' },
  },
  visit_not_here: {
    status: 200,
    zh: '还没有导入这次到院。',
    en: 'The visit has not been imported yet.',
    hint: { zh: '到院数据导入后会自动关联。', en: 'They are joined once the visits are imported.' },
  },
  procedure_not_here: {
    status: 200,
    zh: '还没有导入这个治疗单号。',
    en: 'The procedure has not been imported yet.',
    hint: { zh: '治疗数据导入后才会计入。', en: 'It counts once the procedures are imported.' },
  },
  campaign_not_here: {
    status: 200,
    zh: '还没有导入这个活动。',
    en: 'The campaign has not been imported yet.',
    hint: { zh: '活动数据导入后才会计入。', en: 'It counts once the campaigns are imported.' },
  },
});
