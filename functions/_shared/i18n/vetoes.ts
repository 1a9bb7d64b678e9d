import { defineCatalogue } from './define-catalogue.ts';

/** Vetoes of a person in a month: why, who entered them, and what entering or lifting one does. */
export const vetoMessages = defineCatalogue({
  title: { zh: '一票否决', en: 'Vetoes' },
  none: { zh: '这个月没有。', en: 'None in this month.' },
  happened: { zh: '{day} 发生', en: 'Happened on {day}' },
  entered: { zh: '{day} 由总部登记', en: 'entered by head office on {day}' },
  lifted: { zh: '{day} 撤销：{reason}', en: 'Lifted on {day}: {reason}' },
  enter: { zh: '登记一票否决', en: 'Enter a veto' },
  enterTitle: { zh: '对{name}登记一票否决', en: 'Enter a veto against {name}' },
  enterEffect: {
    zh: '当月总分封顶 59.99，不排名、不评奖；未受影响的得分仍然显示。本人和所在分院的负责人会看到原因和依据，本人可以申诉。已经发布的结果不会因此改变。',
    en: 'The total of that month is capped at 59.99, without rank or award; the score without the veto stays visible. The person and who runs the branch will read cause and evidence, and the person may appeal. A result that is already published does not change.',
  },
  cause: { zh: '原因', en: 'Cause' },
  chooseCause: { zh: '请选择原因', en: 'Choose a cause' },
  day: { zh: '发生日期', en: 'Day it happened' },
  evidence: { zh: '依据', en: 'Evidence' },
  evidenceHint: {
    zh: '10 到 2000 个字：发生了什么，由谁确认，见哪条记录。',
    en: '10 to 2,000 characters: what happened, who confirmed it, which record shows it.',
  },
  enterYes: { zh: '登记', en: 'Enter it' },
  lift: { zh: '撤销', en: 'Lift' },
  liftTitle: { zh: '撤销这条一票否决', en: 'Lift this veto' },
  liftEffect: {
    zh: '当月总分不再封顶。记录和理由都会保留。',
    en: 'The total of that month is no longer capped. The veto stays on record, with your reason.',
  },
  reason: { zh: '撤销的理由', en: 'Reason for lifting it' },
  reasonHint: {
    zh: '3 到 500 个字，本人会看到。',
    en: '3 to 500 characters. The person will read it.',
  },
  liftYes: { zh: '撤销否决', en: 'Lift the veto' },
  saving: { zh: '正在保存…', en: 'Saving…' },
  cancel: { zh: '取消', en: 'Cancel' },
});
