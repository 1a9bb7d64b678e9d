import { defineCatalogue } from './define-catalogue.ts';

/**
 * What the tablet says to a customer, and to whoever sets it up. At most twenty words a screen.
 * The page carries it as data, so no message may be an English plural.
 */
export const kioskMessages = defineCatalogue({
  documentTitle: { zh: '服务评价 · 美评', en: 'Rate your visit · Meiping' },
  needsScript: {
    zh: '评价需要开启 JavaScript。',
    en: 'Rating needs JavaScript.',
  },
  tools: { zh: '显示设置', en: 'Display' },
  otherLanguage: { zh: 'English', en: '中文' },
  largeSample: { zh: '大', en: 'A' },
  large: { zh: '长辈模式', en: 'Large type' },
  progress: { zh: '第 {place} 步，共 {all} 步', en: 'Step {place} of {all}' },

  attractTitle: { zh: '今天的服务，您觉得怎么样？', en: 'How was your visit today?' },
  attractHint: {
    zh: '约 30 秒。被评价的人看不到您这份回答。',
    en: 'About 30 seconds. The people you rate never see your answer.',
  },
  begin: { zh: '轻触开始', en: 'Touch to begin' },

  codeTitle: { zh: '请输入 6 位就诊码', en: 'Enter your 6‑digit visit code' },
  codeHint: { zh: '印在您的就诊单上', en: 'It is printed on your visit slip' },
  codeTyped: { zh: '6 位中已输入 {count} 位', en: '{count} of 6 digits entered' },
  codeChecking: { zh: '正在核对…', en: 'Checking…' },
  unknown: {
    zh: '没有找到这个码。请核对后重输，或不用码继续。',
    en: 'We cannot find this code. Try it again, or go on without one.',
  },
  expired: {
    zh: '这个码已过期。您仍可以不用码继续。',
    en: 'This code has expired. You can still go on without one.',
  },
  used: {
    zh: '这个码已评价过，每次就诊只计一次。谢谢您。',
    en: 'This code has been used already; each visit counts once. Thank you.',
  },
  erase: { zh: '删除', en: 'Delete' },
  noCode: { zh: '没有码', en: 'I have no code' },

  consultant: { zh: '咨询师', en: 'Consultant' },
  doctor: { zh: '医生', en: 'Doctor' },
  nurse: { zh: '护士', en: 'Nurse' },
  marketing: { zh: '市场专员', en: 'Marketing' },
  service: { zh: '客服', en: 'Client service' },
  face1: { zh: '很不满意', en: 'Very unhappy' },
  face2: { zh: '不满意', en: 'Unhappy' },
  face3: { zh: '一般', en: 'Neutral' },
  face4: { zh: '满意', en: 'Happy' },
  face5: { zh: '很满意', en: 'Very happy' },

  npsLow: { zh: '0 = 完全不会', en: '0 = not at all likely' },
  npsHigh: { zh: '10 = 一定会', en: '10 = extremely likely' },

  praise: { zh: '哪些让您满意？', en: 'What went well?' },
  improve: { zh: '哪些可以更好？', en: 'What could be better?' },
  optional: { zh: '可多选，也可不选', en: 'Choose any, or none' },

  contactVisit: {
    zh: '如果可以，会拨打您在本院留的电话。',
    en: 'If yes, on the number you left with the clinic.',
  },
  contactWalkIn: {
    zh: '如果可以，请在前台留下您的电话。',
    en: 'If yes, please leave your number at the front desk.',
  },
  yes: { zh: '可以', en: 'Yes' },
  no: { zh: '不用了', en: 'No' },

  back: { zh: '上一步', en: 'Back' },
  undo: { zh: '撤销', en: 'Undo' },
  recorded: { zh: '已记下，可以撤销', en: 'Noted. You can undo.' },
  skip: { zh: '跳过', en: 'Skip' },
  next: { zh: '下一步', en: 'Next' },

  thanks: { zh: '谢谢您', en: 'Thank you' },
  kept: { zh: '您的回答已保存。', en: 'Your answer is saved.' },
  unkept: { zh: '没能保存您的回答', en: 'Your answer could not be saved' },
  unkeptHint: {
    zh: '这台平板的存储有问题。请再试一次，或告诉前台。',
    en: 'This tablet’s storage has a problem. Try again, or tell the front desk.',
  },
  retry: { zh: '再试一次', en: 'Try again' },
  leave: { zh: '结束并清除', en: 'Clear and leave' },

  idle: { zh: '您还在吗？', en: 'Are you still there?' },
  idleCount: {
    zh: '{seconds} 秒后清除未完成的回答',
    en: 'Your unfinished answer is cleared in {seconds} s',
  },
  stay: { zh: '继续填写', en: 'Continue' },

  pairTitle: { zh: '配对这台平板', en: 'Pair this tablet' },
  pairHint: {
    zh: '请输入店长生成的 8 位配对码，10 分钟内有效，只用一次。',
    en: 'Enter the 8-character code from your manager. It lasts ten minutes and works once.',
  },
  pairLabel: { zh: '配对码', en: 'Pairing code' },
  pair: { zh: '配对', en: 'Pair' },
  pairing: { zh: '正在配对…', en: 'Pairing…' },
  pairShort: { zh: '配对码是 8 位字母和数字。', en: 'The code has eight letters and digits.' },
  pairUnknown: {
    zh: '这个配对码不对、已过期或已用过。请店长重新生成。',
    en: 'This code is wrong, expired or used. Ask your manager for a new one.',
  },
  pairTooMany: {
    zh: '尝试次数太多，请十分钟后再试。',
    en: 'Too many tries. Please wait ten minutes.',
  },
  pairUnreachable: {
    zh: '连不上服务器。请检查网络后再试。',
    en: 'The server cannot be reached. Check the network and try again.',
  },
  pairInsecure: {
    zh: '平板只能在 https 地址上工作。请换用安全地址打开本页。',
    en: 'The tablet works on an https address only. Open this page at a secure address.',
  },
  refused: {
    zh: '这台平板的配对已失效，请重新配对。',
    en: 'This tablet is no longer paired. Please pair it again.',
  },
  waiting: {
    zh: '本机安全存有 {count} 份回答，配对后送出。',
    en: 'Answers safe on this tablet, to be sent after pairing: {count}.',
  },
  preparing: { zh: '正在准备', en: 'Getting ready' },
  preparingHint: {
    zh: '正在取得问卷。没有网络时会自动重试。',
    en: 'Fetching the questions. Without a network this tries again by itself.',
  },
  storage: { zh: '无法使用本机存储', en: 'The storage of this tablet cannot be used' },
  storageHint: {
    zh: '请关闭无痕模式或清出空间，再重新打开本页。',
    en: 'Leave private browsing or free some space, then open this page again.',
  },
});
