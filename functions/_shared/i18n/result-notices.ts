import { defineCatalogue } from './define-catalogue.ts';

/** Notices about a result: to the person it is of, and to those who decide about appeals. */
export const resultNotices = defineCatalogue({
  period_published: {
    zh: '您的绩效结果已发布，请查看并确认。',
    en: 'Your result is published. Please read and acknowledge it.',
  },
  period_previewed: {
    zh: '一个考核周期已有预览，可以校准。',
    en: 'A period has its preview; it can be calibrated now.',
  },
  period_sealed: { zh: '您的绩效结果已封存。', en: 'Your result is sealed.' },
  result_restated: {
    zh: '您的一份已封存的结果有更正。',
    en: 'A sealed result of yours was restated.',
  },
  talk_written: { zh: '主管写了反馈。', en: 'There is feedback from your manager.' },
  action_agreed: { zh: '约定了一项新的行动。', en: 'An action item was agreed.' },
  appeal_decided_accepted: {
    zh: '您的申诉成立，得分已重新计算。',
    en: 'Your appeal was accepted and the score computed again.',
  },
  appeal_decided_rejected: {
    zh: '您的申诉未成立，理由在申诉里。',
    en: 'Your appeal was rejected; the reason stands with it.',
  },
  appeal_filed: { zh: '有一份新的申诉等待处理。', en: 'A new appeal waits for a decision.' },
  appeal_review_asked: { zh: '有一份申诉请求复核。', en: 'A review of an appeal is asked for.' },
  appeal_settled: { zh: '一份申诉已有决定。', en: 'An appeal was decided.' },
  award_granted: { zh: '恭喜，您获得了一项奖励。', en: 'Congratulations: an award went to you.' },
  award_withdrawn: {
    zh: '您的一项奖励被撤回，原因在评优页。',
    en: 'An award of yours was withdrawn; the awards page says why.',
  },
  other: { zh: '您有一条新通知。', en: 'There is something new.' },
  unread: {
    zh: '{n} 条未读通知',
    en: { one: '{n} unread notice', other: '{n} unread notices' },
  },
  markRead: { zh: '知道了', en: 'Got it' },
});
