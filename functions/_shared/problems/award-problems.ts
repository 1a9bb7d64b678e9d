import { defineProblems } from './define-problems.ts';

/** Reviews of potential, places in the 2×2, awards. */
export const awardProblems = defineProblems({
  review_of_oneself: {
    status: 409,
    zh: '不能评价自己的潜力。',
    en: 'Nobody reviews their own potential.',
    hint: { zh: '请由其他负责人评价。', en: 'Ask somebody else who runs the branch.' },
  },
  rubric_incomplete: {
    status: 422,
    zh: '七项都要选 1 到 5 分。',
    en: 'Each of the seven items needs an answer from 1 to 5.',
    hint: { zh: '请补全后再保存。', en: 'Answer the rest, then save again.' },
  },
  note_too_long: {
    status: 422,
    zh: '依据要写 3 到 1000 个字，或留空。',
    en: 'A note has 3 to 1,000 characters, or is left empty.',
    hint: { zh: '请修改后再保存。', en: 'Change it, then save again.' },
  },
  placements_kept: {
    status: 409,
    zh: '周期已封存，四象限结果也已保存，不能再改。',
    en: 'The period is sealed and its places have been kept: they are final.',
    hint: { zh: '下一个周期可以重新归类。', en: 'The next period places people anew.' },
  },
  appeals_not_over: {
    status: 409,
    zh: '申诉还没有结束，不能颁奖。',
    en: 'Appeals are not over yet, so no award can be granted.',
    hint: {
      zh: '请在申诉期过后、所有申诉都有结论时再颁发。',
      en: 'Grant them when the window has closed and every appeal is decided.',
    },
  },
  awards_granted: {
    status: 409,
    zh: '这个周期的奖项已经颁发。',
    en: 'The awards of this period have been granted already.',
    hint: { zh: '刷新页面可以看到结果。', en: 'Refresh the page to see them.' },
  },
  award_unknown: {
    status: 404,
    zh: '没有这个奖项，或已经撤回。',
    en: 'There is no such award, or it was withdrawn.',
    hint: { zh: '请刷新页面后再看。', en: 'Refresh the page and look again.' },
  },
});
