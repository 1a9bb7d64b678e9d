import { defineProblems } from './define-problems.ts';

/** Periods: opening, publishing, sealing, replay, restatement. */
export const periodProblems = defineProblems({
  period_unknown: {
    status: 404,
    zh: '没有这个考核周期。',
    en: 'There is no such period.',
    hint: { zh: '请从周期列表中重新选择。', en: 'Choose it again from the list of periods.' },
  },
  period_invalid: {
    status: 422,
    zh: '考核周期必须是一个完整的自然月或季度，最多提前一个季度开启。',
    en: 'A period is one whole month or quarter, opened at most a quarter ahead.',
    hint: {
      zh: '请重新选择月份、阶段、计入比例和校准上限（0 到 20 分）。',
      en: 'Choose the month, phase, share and calibration cap (0 to 20 points) again.',
    },
  },
  period_overlaps: {
    status: 409,
    zh: '这段时间已经有一个同类的考核周期。',
    en: 'There is a period of this kind for these days already.',
    hint: { zh: '请在列表中打开它。', en: 'Open that one from the list.' },
  },
  period_changed: {
    status: 409,
    zh: '在您操作期间，别人已经改动了这个周期，您的操作没有执行。',
    en: 'Somebody changed this period while you were looking at it; nothing of yours was done.',
    hint: { zh: '请查看最新状态后再决定。', en: 'Look at how it stands now, then decide.' },
  },
  period_state: {
    status: 409,
    zh: '这个周期目前的状态不允许这样操作。',
    en: 'The period is not in a state in which this can be done.',
    hint: { zh: '请刷新页面查看周期的状态。', en: 'Refresh the page to see its state.' },
  },
  period_sealed: {
    status: 409,
    zh: '这个周期已经封存，内容不能再改动。',
    en: 'This period is sealed; nothing of it changes any more.',
    hint: { zh: '如需更正，请做封存后的更正。', en: 'To correct something, make a restatement.' },
  },
  period_not_over: {
    status: 409,
    zh: '这个周期还没有结束，不能计算结果。',
    en: 'The period is not over yet, so it cannot be computed.',
    hint: { zh: '请在周期结束后再计算。', en: 'Compute it once its last day is over.' },
  },
  period_not_ready: {
    status: 409,
    zh: '有人还没有方案或还没有算入，不能发布。',
    en: 'Somebody has no plan or was not appraised yet, so it cannot be published.',
    hint: {
      zh: '请按“准备情况”逐项处理，重新计算后再发布。',
      en: 'Work through the readiness board, compute again, then publish.',
    },
  },
  period_is_trial: {
    status: 409,
    zh: '试运行周期不封存、不排名、不评奖。',
    en: 'A trial period is never sealed, ranked or awarded.',
    hint: { zh: '请查看试运行报告。', en: 'Read its trial report instead.' },
  },
  appeal_window_open: {
    status: 409,
    zh: '申诉期还没有结束，不能封存。',
    en: 'The appeal window is still open, so it cannot be sealed.',
    hint: { zh: '请在申诉截止日之后再封存。', en: 'Seal it after the last day for appeals.' },
  },
  appeals_open: {
    status: 409,
    zh: '还有申诉没有处理完，不能封存。',
    en: 'Appeals are still open, so it cannot be sealed.',
    hint: { zh: '请先处理完全部申诉。', en: 'Decide all appeals first.' },
  },
  message_missing: {
    status: 422,
    zh: '发布结果需要写一段给员工的话，至少 3 个字。',
    en: 'Publishing needs a message to the people, at least three characters.',
    hint: { zh: '请填写说明。', en: 'Write the message.' },
  },
  seal_does_not_match: {
    status: 409,
    zh: '要封存的内容与已发布的结果不一致，没有封存。',
    en: 'What was to be sealed is not what was published; nothing was sealed.',
    hint: { zh: '请刷新后重新封存。', en: 'Refresh and seal again.' },
  },
  nothing_to_restate: {
    status: 409,
    zh: '按现在的数据重新计算，没有任何结果发生变化。',
    en: 'Computed from what is known now, no result differs.',
    hint: { zh: '无需更正。', en: 'There is nothing to restate.' },
  },
  restatement_invalid: {
    status: 422,
    zh: '更正需要注明原因类别和说明。',
    en: 'A restatement needs its cause and a reason.',
    hint: { zh: '请补充后再提交。', en: 'Add them and try again.' },
  },
});
