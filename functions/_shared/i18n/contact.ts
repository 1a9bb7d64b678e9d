import { defineCatalogue } from './define-catalogue.ts';

/** The page a customer opens with the tablet's QR code: one number, and what becomes of it. */
export const contactMessages = defineCatalogue({
  title: { zh: '留下联系电话', en: 'Leave a number' },
  lead: {
    zh: '店长会打给您，听您细说。',
    en: 'The manager will call you to hear more.',
  },
  phone: { zh: '手机号', en: 'Mobile number' },
  phoneHint: {
    zh: '默认中国大陆（+86）；其他地区请以 + 和国家码开头',
    en: 'Mainland China (+86) unless it starts with + and a country code',
  },
  name: { zh: '怎么称呼您（可不填）', en: 'Your name (optional)' },
  send: { zh: '提交', en: 'Send' },
  sending: { zh: '正在提交…', en: 'Sending…' },
  promiseTitle: { zh: '这个号码会怎样', en: 'What happens with it' },
  promiseWho: {
    zh: '只有这家分院的店长、负责人和总部能看到。',
    en: 'Only this branch’s manager and lead, and head office, can see it.',
  },
  promiseWhy: {
    zh: '只用来就这次评价联系您，不用于推销。',
    en: 'It is used to call you about this answer, never for marketing.',
  },
  promiseHowLong: { zh: '30 天后自动删除。', en: 'It is deleted after 30 days.' },
  promisePeople: {
    zh: '被您评价的人看不到它。',
    en: 'The people you rated cannot see it.',
  },

  empty: { zh: '请输入电话号码。', en: 'Please enter a number.' },
  letters: {
    zh: '号码里有数字以外的字符，请检查。',
    en: 'There is something other than digits in it.',
  },
  mobile_length: {
    zh: '大陆手机号是 11 位，您输入了 {digits} 位。',
    en: 'A mainland mobile has 11 digits; you entered {digits}.',
  },
  mobile_prefix: {
    zh: '没有这个号段的手机号，请检查前三位。',
    en: 'No mainland mobile begins like this. Check the first three digits.',
  },
  needs_country: {
    zh: '请加上国家码（如 +852），座机请加区号。',
    en: 'Add the country code (such as +852), or the area code of a landline.',
  },
  length: {
    zh: '这个号码太短或太长，请检查。',
    en: 'This number is too short or too long.',
  },
  nameLong: { zh: '称呼请不要超过 60 个字。', en: 'Please keep the name to 60 characters.' },

  already: {
    zh: '这份评价已留过电话，现在不能再改。请告诉前台。',
    en: 'A number was left before and cannot be changed now. Please tell the front desk.',
  },
  tooMany: { zh: '提交太频繁，请十分钟后再试。', en: 'Too many tries. Please wait ten minutes.' },
  unreachable: {
    zh: '网络不通，还没有提交。请检查网络后再试。',
    en: 'There is no network; nothing was sent. Please try again.',
  },
  failed: {
    zh: '没能提交成功。请再试一次，或告诉前台。',
    en: 'It was not taken. Try again, or tell the front desk.',
  },
  doneTitle: { zh: '已收到，谢谢您', en: 'We have it. Thank you.' },
  doneText: {
    zh: '请在平板上选「可以」，店长才会打 {phone} 给您。',
    en: 'Choose “Yes” on the tablet too, so that the manager calls {phone}.',
  },
  again: { zh: '号码写错了，重新填', en: 'That number was wrong' },
  badLinkTitle: { zh: '请重新扫码', en: 'Please scan again' },
  badLinkText: {
    zh: '这个地址不完整。请再扫一次平板上的二维码。',
    en: 'This address is incomplete. Scan the code on the tablet once more.',
  },
});
