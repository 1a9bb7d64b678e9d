import { defineProblems } from './define-problems.ts';

/** What the front desk and the fleet page are told when something cannot be done. */
export const deskProblems = defineProblems({
  alert_unknown: {
    status: 404,
    zh: '没有这条提醒，或者它不属于您的分院。',
    en: 'There is no such alert, or it is not in your branch.',
    hint: { zh: '请刷新平板列表。', en: 'Reload the list of tablets.' },
  },
  customer_number_invalid: {
    status: 422,
    zh: '顾客编号是空的，或者超过 100 个字。',
    en: 'The customer number is empty or longer than 100 characters.',
    hint: { zh: '请填写病历号或会员号。', en: 'Enter the file or member number.' },
  },
  too_many_people: {
    status: 422,
    zh: '一次就诊最多请顾客评价 3 个人。',
    en: 'A customer is asked about three people at most.',
    hint: { zh: '请选出最主要的 3 位。', en: 'Choose the three who mattered most.' },
  },
  visit_closed: {
    status: 409,
    zh: '这次就诊已经结束了。',
    en: 'This visit was closed already.',
    hint: { zh: '请刷新就诊列表。', en: 'Reload the list of visits.' },
  },
  follow_up_over: {
    status: 409,
    zh: '已经过了可以评价的日期。',
    en: 'The days on which this can be answered are over.',
    hint: {
      zh: '就诊当天起 3 天内、第 7–14 天、第 25–30 天可以评价。',
      en: 'A visit can be rated on its first three days, on days 7 to 14 and on days 25 to 30.',
    },
  },
});
