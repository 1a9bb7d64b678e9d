import { defineProblems } from './define-problems.ts';

/** A customer's own phone: links to rate a visit, and the number to be called on. */
export const linkProblems = defineProblems({
  link_unknown: {
    status: 404,
    zh: '没有这个链接，或者它已被新的链接代替。',
    en: 'There is no such link, or a newer one has replaced it.',
    hint: { zh: '请从最近一条消息里打开。', en: 'Open it from the latest message.' },
  },
  link_early: {
    status: 409,
    zh: '还没有到评价的日期。',
    en: 'It is too early to answer.',
    hint: { zh: '请过几天再打开这个链接。', en: 'Open this link again in a few days.' },
  },
  link_expired: {
    status: 410,
    zh: '评价的日期已经过了。',
    en: 'The days for answering are over.',
    hint: {
      zh: '有话想说，请联系诊所前台。',
      en: 'If you have something to say, call the clinic.',
    },
  },
  link_used: {
    status: 409,
    zh: '这个链接已经用过了。',
    en: 'This link was used already.',
    hint: { zh: '每个链接只能评价一次。', en: 'Each link takes one answer.' },
  },
  phone_number_invalid: {
    status: 422,
    zh: '这不是一个可以拨打的电话号码。',
    en: 'This is no telephone number that can be called.',
    hint: {
      zh: '请填写 11 位手机号；境外号码以 + 和国家代码开头。',
      en: 'Enter a mainland mobile number, or + and the country code.',
    },
  },
  contact_left_already: {
    status: 409,
    zh: '这份评价已经留过电话了。',
    en: 'A number was left for this response already.',
    hint: { zh: '需要更改请直接联系诊所。', en: 'To change it, call the clinic.' },
  },
});
