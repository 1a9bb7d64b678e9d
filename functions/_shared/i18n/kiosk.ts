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
  /* The same in the other language: on the first screen the two take turns. */
  otherTitle: { zh: 'How was your visit today?', en: '今天的服务，您觉得怎么样？' },
  otherHint: {
    zh: 'About 30 seconds. The people you rate never see your answer.',
    en: '约 30 秒。被评价的人看不到您这份回答。',
  },
  otherBegin: { zh: 'Touch to begin', en: '轻触开始' },

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
  tooMany: {
    zh: '错码次数太多，请十分钟后再试，或不用码继续。',
    en: 'Too many wrong codes. Wait ten minutes, or go on without one.',
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
  commentFull: { zh: '最多 1000 字', en: 'No more than 1000 characters' },
  optional: { zh: '可多选，也可不选', en: 'Choose any, or none' },

  contactVisit: {
    zh: '会拨打您在本院留的电话。',
    en: 'We call the number you left.',
  },
  contactWalkIn: {
    zh: '请扫码，用手机留下电话。',
    en: 'Scan to leave your number.',
  },
  contactScan: { zh: '用手机留电话', en: 'Leave a number' },
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
  asleep: { zh: '本院已休息 · 轻触唤醒', en: 'We are closed · Touch to wake' },

  staffTitle: { zh: '员工菜单', en: 'Staff menu' },
  staffPin: { zh: '请输入员工 PIN', en: 'Enter the staff PIN' },
  staffTyped: { zh: '已输入 {count} 位', en: 'Digits entered: {count}' },
  staffEnter: { zh: '进入', en: 'Open' },
  staffChecking: { zh: '正在核对…', en: 'Checking…' },
  staffWrong: { zh: 'PIN 不对，请重试。', en: 'That PIN is wrong.' },
  staffWait: {
    zh: '错误次数太多，请 {seconds} 秒后再试。',
    en: 'Too many tries. Wait {seconds} s.',
  },
  staffNoPin: {
    zh: '尚未设置 PIN，只能查看。请店长在后台「平板」页设置。',
    en: 'No PIN is set, so you can only look. Your manager sets one on the Tablets page.',
  },
  staffLeave: { zh: '离开', en: 'Leave' },
  staffTablet: { zh: '平板', en: 'Tablet' },
  staffUnpaired: { zh: '未配对', en: 'Not paired' },
  staffQueue: { zh: '等待送出', en: 'Waiting to be sent' },
  staffQueueNone: { zh: '没有', en: 'None' },
  staffQueueSome: { zh: '{count} 份，最早的在 {age}前', en: '{count}, the oldest {age} ago' },
  staffQuarantine: { zh: '服务器拒收', en: 'Refused by the server' },
  staffStorage: { zh: '存储', en: 'Storage' },
  staffPersisted: { zh: '长期保留', en: 'Kept for good' },
  staffNotPersisted: { zh: '系统空间不足时可能被清除', en: 'May be cleared when space runs out' },
  staffScreen: { zh: '屏幕常亮', en: 'Screen kept on' },
  staffOn: { zh: '开', en: 'On' },
  staffOff: { zh: '关', en: 'Off' },
  staffVersion: { zh: '版本', en: 'Version' },
  staffRetry: { zh: '重新送出', en: 'Send again' },
  staffMore: { zh: '另有 {count} 份', en: 'And {count} more' },
  response_conflict: { zh: '同一编号已有不同内容', en: 'Its id is known with other content' },
  response_erased: { zh: '这份回答已应要求删除', en: 'It was erased on request' },
  invalid_response: { zh: '内容不完整或不合规则', en: 'Something in it is not allowed' },
  questionnaire_retired: {
    zh: '问卷版本停用已超过 90 天',
    en: 'Its questions were replaced over 90 days ago',
  },
  questionnaire_unknown: {
    zh: '服务器不认识这版问卷',
    en: 'The server does not know its questions',
  },
  envelope_unreadable: {
    zh: '密封内容打不开，可能被改动',
    en: 'It cannot be opened; it may have been altered',
  },
  sealing_key_unknown: { zh: '密封用的密钥已停用', en: 'Its sealing key is no longer in use' },
  foreign_tablet: { zh: '来自其他分院的平板', en: 'It comes from another branch’s tablet' },
  staffReason: { zh: '服务器拒收（{code}）', en: 'The server refused it ({code})' },
  staffNetwork: { zh: '测试网络', en: 'Test the network' },
  checkConfig: { zh: '网站', en: 'Site' },
  checkSync: { zh: '同步', en: 'Sync' },
  checkSubmit: { zh: '送出', en: 'Hand in' },
  checkReached: { zh: '正常，{ms} 毫秒', en: 'Fine, {ms} ms' },
  checkRefused: { zh: '服务器拒绝', en: 'The server refused' },
  checkOther: { zh: '应答的不是我们的服务器', en: 'Somebody else’s server answered' },
  checkSilent: { zh: '没有应答', en: 'No answer' },
  staffLanguage: { zh: '默认语言', en: 'First language' },
  staffBranch: { zh: '随分院', en: 'As the branch' },
  staffExport: { zh: '导出未送出的', en: 'Export what is unsent' },
  staffImport: { zh: '导入', en: 'Import' },
  exported: {
    zh: '已导出 {count} 份，仍留在本机。',
    en: 'Exported: {count}. They stay here as well.',
  },
  imported: {
    zh: '导入 {added} 份，已有 {known} 份，拒绝 {refused} 份。',
    en: 'Imported {added}, known already {known}, refused {refused}.',
  },
  importAltered: { zh: '这个文件在导出后被改动过。', en: 'The file was changed after its export.' },
  importUnreadable: {
    zh: '这不是美评平板导出的文件。',
    en: 'This is not a file that a tablet exported.',
  },
  importForeign: {
    zh: '这个文件属于其他分院，不能导入。',
    en: 'This file belongs to another branch.',
  },
  staffUpdate: { zh: '立即更新', en: 'Update now' },
  staffUnpair: { zh: '解除配对', en: 'Unpair' },
  unpairFirst: {
    zh: '还有未送出的回答。请先导出，再解除配对。',
    en: 'Some answers are unsent. Export them before unpairing.',
  },
  unpairSure: {
    zh: '确定解除？此后须由店长重新配对，未送出的回答留在本机。',
    en: 'Unpair for sure? A manager must pair it again. Unsent answers stay here.',
  },
  unpairYes: { zh: '确定解除', en: 'Yes, unpair' },
  storage: { zh: '无法使用本机存储', en: 'The storage of this tablet cannot be used' },
  storageHint: {
    zh: '请关闭无痕模式或清出空间，再重新打开本页。',
    en: 'Leave private browsing or free some space, then open this page again.',
  },
});
