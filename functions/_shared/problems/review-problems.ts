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
  immutable: {
    status: 409,
    zh: '这条记录写入后不能修改。',
    en: 'This record never changes once written.',
    hint: { zh: '请新建一个版本。', en: 'Make a new version instead.' },
  },
});
