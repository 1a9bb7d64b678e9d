import { defineProblems } from './define-problems.ts';

/** Tablets, their pairing, and the visits they are told of. */
export const kioskProblems = defineProblems({
  kiosk_unknown: {
    status: 404,
    zh: '没有这台平板，或者它不属于您的分院。',
    en: 'There is no such tablet, or it is not in your branch.',
    hint: { zh: '请在平板列表中重新选择。', en: 'Choose it again from the list of tablets.' },
  },
  pairing_code_unknown: {
    status: 422,
    zh: '配对码不对、已过期或已经用过。',
    en: 'The pairing code is wrong, has expired or was used already.',
    hint: {
      zh: '请核对 8 位配对码；超过 10 分钟请店长重新生成。',
      en: 'Check the eight characters; after ten minutes ask the manager for a new code.',
    },
  },
  too_many_tries: {
    status: 429,
    zh: '尝试次数太多。',
    en: 'Too many tries.',
    hint: { zh: '请 10 分钟后再试。', en: 'Try again in ten minutes.' },
  },
  visit_unknown: {
    status: 404,
    zh: '没有这次就诊，或者它不属于您的分院。',
    en: 'There is no such visit, or it is not in your branch.',
    hint: { zh: '请在就诊列表中重新选择。', en: 'Choose it again from the list of visits.' },
  },
  visit_open: {
    status: 409,
    zh: '这次就诊还没有结束，不能发评价码。',
    en: 'This visit is not closed yet, so it has no code.',
    hint: { zh: '请先结束就诊。', en: 'Close the visit first.' },
  },
});
