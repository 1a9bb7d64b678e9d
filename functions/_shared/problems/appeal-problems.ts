import { defineProblems } from './define-problems.ts';

/** What people do about a result: acknowledge, talk, agree, calibrate, appeal, decide. */
export const appealProblems = defineProblems({
  result_unknown: {
    status: 404,
    zh: '没有这份考核结果，或者它不属于您，也不在您的分院。',
    en: 'There is no such result, or it is neither yours nor of your branch.',
    hint: { zh: '请刷新后重新选择。', en: 'Refresh and choose it again.' },
  },
  result_changed: {
    status: 409,
    zh: '您打开页面之后，这份结果有过变动。',
    en: 'The result changed since you opened the page.',
    hint: {
      zh: '请刷新，看过新的结果再操作。',
      en: 'Refresh, look at the new result, and do it again.',
    },
  },
  text_too_short: {
    status: 422,
    zh: '请写明内容，至少 10 个字。',
    en: 'Write at least ten characters.',
    hint: { zh: '对方会读到您写的内容。', en: 'The other side will read it.' },
  },
  text_too_long: {
    status: 422,
    zh: '内容太长了，最多 1000 个字。',
    en: 'That is too long: at most 1,000 characters.',
    hint: { zh: '请写得短一些。', en: 'Make it shorter.' },
  },
  calibration_beyond_cap: {
    status: 422,
    zh: '调整超出了本期的上限。',
    en: 'The movement is beyond the cap of this period.',
    hint: {
      zh: '差得更多，说明数据或规则有问题：请更正数据，或由本人申诉。',
      en: 'A larger gap means that data or rules are wrong: correct the data, or let the person appeal.',
    },
  },
  calibration_of_own: {
    status: 403,
    zh: '不能校准自己的结果。',
    en: 'Nobody calibrates their own result.',
    hint: { zh: '请由总部处理。', en: 'Ask head office to do it.' },
  },
  calibration_without_total: {
    status: 409,
    zh: '这份结果没有总分，不能校准。',
    en: 'The result has no total that could be calibrated.',
    hint: { zh: '请先补齐数据。', en: 'Complete the data first.' },
  },
  appeal_too_late: {
    status: 409,
    zh: '申诉期已经结束。',
    en: 'The time to appeal has ended.',
    hint: {
      zh: '如果数据本身有误，请告诉店长或总部更正：更正会另行通知您。',
      en: 'If the data itself is wrong, tell the manager or head office: you are told when it is corrected.',
    },
  },
  appeal_exists: {
    status: 409,
    zh: '您已经就此提出过申诉。',
    en: 'You have appealed against this already.',
    hint: { zh: '处理结果会通知您。', en: 'You will be told the outcome.' },
  },
  appeal_target_unknown: {
    status: 422,
    zh: '申诉所指的指标、记录或底线不在这份结果里。',
    en: 'The KPI, record or gate is not part of this result.',
    hint: { zh: '请从结果的明细中选择。', en: 'Choose it from the details of the result.' },
  },
  appeal_unknown: {
    status: 404,
    zh: '没有这份申诉，或者您无权处理。',
    en: 'There is no such appeal, or it is not yours to decide.',
    hint: { zh: '请刷新列表。', en: 'Refresh the list.' },
  },
  appeal_changed: {
    status: 409,
    zh: '别人已经处理了这份申诉，或者它影响的结果有过变动；您的决定没有保存。',
    en: 'Somebody decided this appeal, or a result it touches changed; your decision was not saved.',
    hint: {
      zh: '请刷新，重新看过影响再决定。',
      en: 'Refresh, look at what it would change now, and decide again.',
    },
  },
  appeal_needs_another: {
    status: 403,
    zh: '参与过原决定的人不能处理这份申诉。',
    en: 'Who took part in the decision cannot decide the appeal.',
    hint: { zh: '请另一位分院负责人或总部同事处理。', en: 'Ask another lead or head office.' },
  },
  appeal_remedy_unfit: {
    status: 422,
    zh: '这种更正不适用于这份申诉。',
    en: 'This remedy does not fit what the appeal is about.',
    hint: { zh: '请重新选择怎样更正。', en: 'Choose another remedy.' },
  },
  review_not_open: {
    status: 409,
    zh: '现在不能请求复核：申诉没有被驳回，或复核期限已过，或已经复核过。',
    en: 'A review cannot be asked for: the appeal was not rejected, the time is over, or it was reviewed already.',
    hint: { zh: '请查看申诉的状态。', en: 'Look at where the appeal stands.' },
  },
  action_item_without_day: {
    status: 422,
    zh: '请写明哪一天前完成。',
    en: 'Say by which day it should be done.',
    hint: { zh: '请选择日期。', en: 'Choose a day.' },
  },
  action_item_too_late: {
    status: 422,
    zh: '完成日期已经过去。',
    en: 'The day by which it should be done is past.',
    hint: { zh: '请选择今天或以后的日期。', en: 'Choose today or later.' },
  },
  action_item_unknown: {
    status: 404,
    zh: '没有这项约定，或者它已经结束。',
    en: 'There is no such action item, or it is closed already.',
    hint: { zh: '请刷新列表。', en: 'Refresh the list.' },
  },
});
