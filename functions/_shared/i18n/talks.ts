import { defineCatalogue } from './define-catalogue.ts';

/** The talk after publishing: who has seen the result, what was written, what was agreed. */
export const talkMessages = defineCatalogue({
  title: { zh: '绩效面谈', en: 'Talks' },
  subtitle: {
    zh: '结果发布之后：谁看过，谈了什么，约定了什么。',
    en: 'After publishing: who has seen it, what was said, what was agreed.',
  },
  loading: { zh: '正在读取…', en: 'Loading…' },
  refusedTitle: { zh: '面谈由主管进行', en: 'Managers and leads hold the talks' },
  refusedText: {
    zh: '您收到的反馈在“我的绩效”里。',
    en: 'What was written to you is on “My appraisal”.',
  },
  noneTitle: { zh: '还没有发布的结果', en: 'No result is published yet' },
  noneText: {
    zh: '结果发布后，可以在这里写反馈。',
    en: 'Feedback can be written once a period is published.',
  },
  person: { zh: '姓名', en: 'Name' },
  role: { zh: '岗位', en: 'Role' },
  total: { zh: '得分', en: 'Score' },
  seen: { zh: '知悉', en: 'Seen' },
  seenYes: { zh: '已确认', en: 'acknowledged' },
  seenNo: { zh: '未确认', en: 'not yet' },
  talks: { zh: '反馈', en: 'Feedback' },
  open: { zh: '面谈', en: 'Talk' },
  comment: { zh: '本人留言：{comment}', en: 'Their comment: {comment}' },
  write: { zh: '写反馈', en: 'Write feedback' },
  writeHint: {
    zh: '10 到 1000 个字，本人会看到。先说做得好的，再说一件可以改进的事。',
    en: '10 to 1,000 characters. The person will read it: first what went well, then one thing to improve.',
  },
  send: { zh: '发送', en: 'Send' },
  sending: { zh: '正在保存…', en: 'Saving…' },
  agreed: { zh: '约定的行动', en: 'Agreed' },
  agree: { zh: '约定一项行动', en: 'Agree on something' },
  what: { zh: '做什么', en: 'What' },
  until: { zh: '哪天前', en: 'By when' },
  add: { zh: '加入', en: 'Add' },
  drop: { zh: '取消', en: 'Drop' },
  close: { zh: '关闭', en: 'Close' },
  confirmation: { zh: '绩效确认书', en: 'Confirmation' },
});
