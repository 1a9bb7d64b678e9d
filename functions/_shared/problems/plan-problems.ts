import { defineProblems } from './define-problems.ts';

/** KPIs, plans, targets and what scores are made of. */
export const planProblems = defineProblems({
  kpi_unknown: {
    status: 422,
    zh: '指标不存在，或者已经停用。',
    en: 'There is no such KPI, or it is retired.',
    hint: { zh: '请从指标库中重新选择。', en: 'Choose one from the library of KPIs.' },
  },
  kpi_exists: {
    status: 409,
    zh: '这个编号已有另一项指标，指标的定义不能修改。',
    en: 'Another KPI has this id, and a definition never changes.',
    hint: { zh: '请换一个编号。', en: 'Choose another id.' },
  },
  plan_unknown: {
    status: 404,
    zh: '没有这个方案或版本，或者它不是您岗位的方案。',
    en: 'There is no such plan or version, or it is not that of your role.',
    hint: { zh: '请刷新后重新选择。', en: 'Refresh and choose it again.' },
  },
  plan_changed: {
    status: 409,
    zh: '在您编辑期间，别人已经发布了新的版本，您的修改没有保存。',
    en: 'Somebody published another version while you were editing; yours was not saved.',
    hint: {
      zh: '请查看最新版本，再把您的修改加上去。',
      en: 'Look at the newest version and add your changes to it.',
    },
  },
  plan_too_early: {
    status: 422,
    zh: '新版本的生效日期不能早于本月。',
    en: 'A new version cannot take effect before this month.',
    hint: {
      zh: '请选择本月或以后的日期：已经过去的月份按当时的方案计分。',
      en: 'Choose this month or later: past months are scored by the plan of their time.',
    },
  },
  plan_has_errors: {
    status: 422,
    zh: '方案检查没有通过，不能发布。',
    en: 'The plan has errors and cannot take effect.',
    hint: { zh: '请更正 details 中列出的问题。', en: 'Correct what details lists.' },
  },
  proposal_unknown: {
    status: 404,
    zh: '没有这条修改建议，或者它已经处理过。',
    en: 'There is no such proposal, or it is decided already.',
    hint: { zh: '请刷新列表。', en: 'Refresh the list.' },
  },
  reason_missing: {
    status: 422,
    zh: '请写明理由，3 到 500 个字。',
    en: 'Give a reason of 3 to 500 characters.',
    hint: { zh: '理由会和这次修改一起保存。', en: 'It is kept together with the change.' },
  },
  target_invalid: {
    status: 422,
    zh: '目标的范围或数值不正确。',
    en: 'The scope or the value of the target is not valid.',
    hint: {
      zh: '请选择一个范围（个人、分院岗位、岗位或全部），数值写成小数。',
      en: 'Choose one scope (person, role at a branch, role or chain) and a decimal value.',
    },
  },
  target_unknown: {
    status: 404,
    zh: '目标所指的指标、员工或分院不存在。',
    en: 'The KPI, person or branch of the target does not exist.',
    hint: { zh: '请重新选择。', en: 'Choose it again.' },
  },
  employee_unknown: {
    status: 404,
    zh: '没有这名员工，或者该时段内不在您的分院任职。',
    en: 'There is no such person, or not in your branch in that period.',
    hint: { zh: '请重新选择员工或时间段。', en: 'Choose the person or the period again.' },
  },
  veto_unknown: {
    status: 404,
    zh: '没有这条一票否决，或者它已经撤销。',
    en: 'There is no such veto, or it is lifted already.',
    hint: { zh: '请刷新列表。', en: 'Refresh the list.' },
  },
  veto_needs_evidence: {
    status: 422,
    zh: '登记一票否决需要原因、日期和至少 10 个字的依据。',
    en: 'A veto needs its cause, its day and at least ten characters of evidence.',
    hint: { zh: '请补充依据。', en: 'Add the evidence.' },
  },
  veto_in_future: {
    status: 422,
    zh: '一票否决的日期在今天之后。',
    en: 'The day of the veto is after today.',
    hint: { zh: '请填写事情发生的日期。', en: 'Give the day on which it happened.' },
  },
  fact_stray: {
    status: 422,
    zh: '有一条度量找不到它的业务记录，或者不在所给的日期之内。',
    en: 'A fact names a record that is not there, or lies outside the days given.',
    hint: { zh: '请重新读取记录后再计算。', en: 'Read the records again and derive anew.' },
  },
});
