import { defineCatalogue } from './define-catalogue.ts';

/**
 * What a customer's own phone says around the questions, which are the tablet's. The page carries
 * it as data, so no message may be an English plural.
 */
export const phoneMessages = defineCatalogue({
  phoneTitle: { zh: '就诊评价 · 美评', en: 'Rate your visit · Meiping' },
  opening: { zh: '正在打开…', en: 'Opening…' },

  welcomeVisit: { zh: '这次就诊，您觉得怎么样？', en: 'How was your visit?' },
  welcomeWeek: {
    zh: '「{treatment}」一周了，恢复得怎么样？',
    en: '{treatment}, a week on: how is it going?',
  },
  welcomeWeekPlain: { zh: '就诊一周了，恢复得怎么样？', en: 'A week later: how is it going?' },
  welcomeMonth: {
    zh: '「{treatment}」一个月了，您满意吗？',
    en: '{treatment}, a month on: are you happy with it?',
  },
  welcomeMonthPlain: {
    zh: '就诊一个月了，您满意吗？',
    en: 'A month later: are you happy with it?',
  },
  servedBy: { zh: '为您服务的是', en: 'You were looked after by' },
  begin: { zh: '开始', en: 'Start' },
  contactPhone: {
    zh: '如果可以，会拨打您在本院留的电话；最后也可以换一个号码。',
    en: 'On the number the clinic has; you can give another one at the end.',
  },

  sending: { zh: '正在送出…', en: 'Sending…' },
  sent: {
    zh: '您的回答已送达，可以关闭本页了。',
    en: 'Your answer has arrived. You can close this page.',
  },
  leaveContact: { zh: '换个号码联系我', en: 'Call me on another number' },
  waitingTitle: { zh: '还没有送出', en: 'Not sent yet' },
  waitingStored: {
    zh: '网络不通。回答已存在这部手机上，本页会自动再试；您也可以稍后再打开这个链接。',
    en: 'There is no network. Your answer is kept on this phone; this page keeps trying, or open the link again later.',
  },
  waitingOpen: {
    zh: '网络不通。请先不要关闭本页，会自动再试。',
    en: 'There is no network. Please keep this page open; it keeps trying.',
  },
  tryNow: { zh: '现在再试', en: 'Try now' },

  unknownTitle: { zh: '这个链接打不开', en: 'This link does not open' },
  unknownText: {
    zh: '链接可能不完整。请从原消息里重新点开，或请诊所再发一次。',
    en: 'It may be incomplete. Open it again from the message, or ask the clinic to resend it.',
  },
  earlyTitle: { zh: '还没到评价的时间', en: 'It is too early for this' },
  earlyText: {
    zh: '请过几天再打开这个链接，它会一直有效到那时。',
    en: 'Please open this link again in a few days. It will work then.',
  },
  expiredTitle: { zh: '这个链接已经过期', en: 'This link has expired' },
  expiredText: {
    zh: '评价时间已过。您有话想说，请直接联系诊所前台。',
    en: 'Its time has passed. If you have something to say, please call the clinic.',
  },
  usedTitle: { zh: '您已经评价过了', en: 'You have answered already' },
  usedText: {
    zh: '每个链接只用一次。谢谢您花时间告诉我们。',
    en: 'Each link works once. Thank you for taking the time.',
  },
  tooManyTitle: { zh: '打开得太频繁', en: 'Opened too often' },
  tooManyText: { zh: '请十分钟后再试。', en: 'Please try again in ten minutes.' },
  offlineTitle: { zh: '网络不通', en: 'There is no network' },
  offlineText: {
    zh: '请检查网络。本页会自动再试。',
    en: 'Check your connection. This page tries again by itself.',
  },
  lostTitle: { zh: '没能收下您的回答', en: 'Your answer could not be taken' },
  lostText: {
    zh: '很抱歉。请把您的意见直接告诉诊所前台。',
    en: 'We are sorry. Please tell the clinic’s front desk directly.',
  },
});
