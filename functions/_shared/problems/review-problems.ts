import { defineProblems } from './define-problems.ts';

/** Looking after what was kept: exclusions, erasures, what never changes. */
export const reviewProblems = defineProblems({
  response_unknown: {
    status: 404,
    zh: '没有这份评价，或者它不属于您的分院。',
    en: 'There is no such response, or it is not in your branch.',
    hint: { zh: '请在评价列表中重新选择。', en: 'Choose it again from the list of responses.' },
  },
  exclusion_unknown: {
    status: 404,
    zh: '没有这条排除申请，或者它不属于您的分院。',
    en: 'There is no such exclusion, or it is not in your branch.',
    hint: { zh: '请刷新列表后重新选择。', en: 'Refresh the list and choose it again.' },
  },
  exclusion_exists: {
    status: 409,
    zh: '这份评价已有一条排除申请。',
    en: 'This response has an exclusion already.',
    hint: { zh: '请先处理现有的申请。', en: 'Deal with the existing one first.' },
  },
  exclusion_needs_reason: {
    status: 422,
    zh: '排除评价必须选择原因并填写说明。',
    en: 'An exclusion needs a reason and a note.',
    hint: { zh: '请补充原因和说明。', en: 'Add the reason and the note.' },
  },
  exclusion_needs_second_person: {
    status: 409,
    zh: '排除评价要由另一个人确认。',
    en: 'An exclusion is confirmed by a second person.',
    hint: { zh: '请另一位有权限的同事确认。', en: 'Ask a colleague with the right to confirm it.' },
  },
  finding_unknown: {
    status: 404,
    zh: '没有这条异常，或者它不属于您的分院。',
    en: 'There is no such finding, or it is not in your branch.',
    hint: { zh: '请刷新列表后重新选择。', en: 'Refresh the list and choose it again.' },
  },
  finding_about_you: {
    status: 409,
    zh: '关于自己的异常，要由别人复核。',
    en: 'A finding about yourself is reviewed by somebody else.',
    hint: { zh: '请另一位有权限的同事处理。', en: 'Ask a colleague with the right to review it.' },
  },
  finding_settled: {
    status: 409,
    zh: '这条异常刚刚已有人处理。',
    en: 'Somebody has dealt with this finding just now.',
    hint: { zh: '请刷新列表查看结果。', en: 'Refresh the list to see the outcome.' },
  },
  finding_needs_reason: {
    status: 422,
    zh: '复核必须选择结论并写明理由。',
    en: 'A review needs a conclusion and a reason.',
    hint: {
      zh: '请补充结论和理由（3 至 500 字）。',
      en: 'Add both; a reason has 3 to 500 characters.',
    },
  },
  finding_without_answers: {
    status: 409,
    zh: '这条异常没有可以排除的评价。',
    en: 'This finding has no answers that could be left out.',
    hint: { zh: '请选择其他结论。', en: 'Choose another conclusion.' },
  },
  immutable: {
    status: 409,
    zh: '这条记录写入后不能修改。',
    en: 'This record never changes once written.',
    hint: { zh: '请新建一个版本。', en: 'Make a new version instead.' },
  },
});
