import { defineCatalogue } from './define-catalogue.ts';

/** The front desk: who is here today, who has left, and how each is asked. */
export const deskMessages = defineCatalogue({
  title: { zh: '前台', en: 'Front desk' },
  loading: { zh: '正在取今天的就诊…', en: 'Fetching today’s visits…' },
  refusedTitle: { zh: '前台由店长和负责人使用', en: 'The front desk is for managers and leads' },
  refusedText: {
    zh: '您的账户不能登记就诊。工作需要时，请分院负责人为您开通。',
    en: 'Your account cannot register visits. Your branch lead can change that.',
  },
  today: { zh: '今天 · {day}', en: 'Today · {day}' },

  search: { zh: '搜索项目或姓名', en: 'Find a visit' },
  tabAll: { zh: '全部', en: 'All' },
  tabOpen: { zh: '就诊中', en: 'Here' },
  tabClosed: { zh: '待评价', en: 'To ask' },
  tabAnswered: { zh: '已评价', en: 'Answered' },
  tabDue: { zh: '回访', en: 'Follow-ups' },
  states: { zh: '按状态筛选', en: 'Filter by state' },
  stateOpen: { zh: '就诊中', en: 'Here' },
  stateClosed: { zh: '未邀请', en: 'Not asked' },
  stateAsked: { zh: '已邀请', en: 'Asked' },
  stateAnswered: { zh: '已评价', en: 'Answered' },
  listTitle: { zh: '今天的就诊', en: 'Today’s visits' },
  emptyTitle: { zh: '今天还没有登记', en: 'Nobody registered yet today' },
  emptyText: { zh: '顾客到店时，点「登记到店」。', en: 'Register a customer when they arrive.' },
  emptyFilter: { zh: '没有符合条件的就诊。', en: 'No visit fits.' },
  noTreatment: { zh: '项目未填', en: 'No treatment yet' },
  noPeople: { zh: '人员未填', en: 'No staff yet' },
  arrived: { zh: '{time} 到店', en: 'Arrived {time}' },
  closedAt: { zh: '{time} 结束', en: 'closed {time}' },

  first: { zh: '初诊', en: 'First visit' },
  return: { zh: '复诊', en: 'Return visit' },
  repeat: { zh: '再消费', en: 'Repeat treatment' },
  review: { zh: '复查', en: 'Review' },
  consultant: { zh: '咨询师', en: 'Consultant' },
  doctor: { zh: '医生', en: 'Doctor' },
  nurse: { zh: '护士', en: 'Nurse' },
  marketing: { zh: '市场专员', en: 'Marketing' },
  service: { zh: '客服', en: 'Client service' },
  injection: { zh: '注射', en: 'Injection' },
  laser: { zh: '光电', en: 'Laser and light' },
  surgery: { zh: '手术', en: 'Surgery' },
  skin: { zh: '皮肤护理', en: 'Skin care' },
  consultation: { zh: '面诊', en: 'Consultation' },

  newVisit: { zh: '登记到店', en: 'Register a visit' },
  newHint: { zh: '快捷键 N', en: 'Shortcut: N' },
  number: { zh: '顾客编号', en: 'Customer number' },
  numberHint: {
    zh: '病历号或会员号。只用来生成匿名标识，系统不保存原号。',
    en: 'File or member number. Only an anonymous mark is made of it; the number is not kept.',
  },
  numberEmpty: { zh: '请填写顾客编号。', en: 'Please enter the customer number.' },
  kind: { zh: '到店类型', en: 'Kind of visit' },
  treatment: { zh: '项目', en: 'Treatment' },
  treatmentLater: { zh: '结束时再填', en: 'Fill in when closing' },
  people: { zh: '服务人员', en: 'Staff' },
  peopleHint: { zh: '最多 3 人，请顾客分别评价', en: 'Up to three, each rated by the customer' },
  peopleFilter: { zh: '姓名或工号，回车选中', en: 'Name or number, Enter to choose' },
  peopleFull: { zh: '已选 3 人', en: 'Three chosen' },
  peopleNone: { zh: '没有这个人', en: 'Nobody by that name' },
  open: { zh: '登记到店', en: 'Register' },
  openAndClose: { zh: '登记并结束', en: 'Register and close' },
  saving: { zh: '正在保存…', en: 'Saving…' },
  opened: { zh: '已登记：{kind}，{time}', en: 'Registered: {kind}, {time}' },
  show: { zh: '查看', en: 'Show' },
  back: { zh: '返回列表', en: 'Back to the list' },

  closeTitle: { zh: '结束就诊', en: 'Close the visit' },
  closeHint: {
    zh: '结束后就能请顾客评价。',
    en: 'Once closed, the customer can be asked.',
  },
  close: { zh: '结束就诊', en: 'Close visit' },
  closeEmpty: {
    zh: '请选择项目和至少一位服务人员。',
    en: 'Choose the treatment and at least one member of staff.',
  },

  askTitle: { zh: '请顾客评价', en: 'Ask the customer' },
  askHint: {
    zh: '每次就诊只计一次，用哪种方式都一样。',
    en: 'Each visit counts once, whichever way is used.',
  },
  pushTitle: { zh: '推送到平板', en: 'Send to a tablet' },
  pushTo: { zh: '平板', en: 'Tablet' },
  push: { zh: '推送', en: 'Send' },
  pushNone: {
    zh: '现在没有在线的平板。请检查平板的电源和网络，或用就诊码、手机评价。',
    en: 'No tablet is online now. Check its power and network, or use the code or the phone.',
  },
  pushFleet: { zh: '查看平板', en: 'See tablets' },
  pushWaiting: {
    zh: '已推送到「{tablet}」，等平板显示…',
    en: 'Sent to “{tablet}”; waiting for it…',
  },
  pushTaken: { zh: '「{tablet}」已显示，请顾客评价', en: '“{tablet}” shows it; hand it over' },
  pushLapsed: {
    zh: '「{tablet}」没有显示，推送已失效。可以重新推送。',
    en: '“{tablet}” did not show it and the push has lapsed. Send it again.',
  },
  withdraw: { zh: '撤回', en: 'Take back' },
  codeTitle: { zh: '就诊码和二维码', en: 'Code and QR' },
  codeHint: {
    zh: '顾客在平板上输入，或用手机扫码。',
    en: 'Typed on a tablet, or scanned with a phone.',
  },
  issue: { zh: '生成就诊码', en: 'Make a code' },
  issueAgain: { zh: '重新生成', en: 'Make a new one' },
  issueAgainHint: {
    zh: '已发过一个码。重新生成后，原来的码和二维码都失效。',
    en: 'A code was made before. A new one ends the old code and QR.',
  },
  code: { zh: '就诊码', en: 'Visit code' },
  codeUntil: { zh: '{time} 前有效', en: 'Good until {time}' },
  qrLabel: { zh: '手机评价的二维码', en: 'QR code to rate on a phone' },
  qrHint: { zh: '扫码用手机评价，只用一次', en: 'Scan to rate on a phone; works once' },
  copyLink: { zh: '复制链接', en: 'Copy link' },
  copied: { zh: '已复制', en: 'Copied' },
  copyFailed: { zh: '没能复制，请手动选中。', en: 'Could not copy; please select it by hand.' },
  print80: { zh: '打印小票（80 mm）', en: 'Print slip (80 mm)' },
  printA4: { zh: '打印 A4', en: 'Print on A4' },
  answeredTitle: { zh: '顾客已评价', en: 'The customer has answered' },
  answeredText: {
    zh: '谢谢。评价内容在「概览」里，不显示是哪位顾客。',
    en: 'Thank you. The answer is in the overview, without saying whose it is.',
  },

  findCustomer: { zh: '按顾客编号查找「{number}」', en: 'Look up customer “{number}”' },
  foundCustomer: {
    zh: '顾客「{number}」近 60 天就诊 {n} 次',
    en: {
      one: 'Customer “{number}”: {n} visit in 60 days',
      other: 'Customer “{number}”: {n} visits in 60 days',
    },
  },
  clear: { zh: '清除', en: 'Clear' },

  dueToSend: { zh: '未发', en: 'To send' },
  dueSent: { zh: '已发', en: 'Sent' },
  dueFilter: { zh: '按是否已发筛选', en: 'Filter by sent or not' },
  dueMore: { zh: '再显示 {n} 条', en: { one: 'Show {n} more', other: 'Show {n} more' } },
  dueAllSentTitle: { zh: '都发过了', en: 'All sent' },
  dueAllSentText: {
    zh: '今天到期的回访都已发出，等顾客回答。',
    en: 'Every follow-up due today has gone out.',
  },
  dueNoneSent: { zh: '还没有发出的回访', en: 'None sent yet' },
  dueTitle: { zh: '到期的回访', en: 'Follow-ups due' },
  dueHint: {
    zh: '把下面的话术发给顾客的企业微信。链接因人而异，请勿群发。',
    en: 'Send the text to the customer on WeCom. Each link is for one person: never to a group.',
  },
  dueEmptyTitle: { zh: '没有到期的回访', en: 'No follow-up is due' },
  dueEmptyText: {
    zh: '做完项目第 7–14 天和第 25–30 天的就诊会出现在这里。',
    en: 'Visits appear here 7 to 14 and 25 to 30 days after a treatment.',
  },
  day_7: { zh: '7 天回访', en: '7-day follow-up' },
  day_30: { zh: '30 天回访', en: '30-day follow-up' },
  dueUntil: { zh: '{day}前发出', en: 'send by {day}' },
  copyText: { zh: '生成并复制话术', en: 'Make and copy text' },
  copyAgain: { zh: '再次复制', en: 'Copy again' },
  dueText: { zh: '话术', en: 'Text' },
  remake: { zh: '重新生成链接', en: 'Make a new link' },
});

/** What is sent to a customer on WeCom: Chinese on every page, and silent on what was treated. */
export const followUpTexts = {
  day_7:
    '您好，这里是{branch}。距您上次来院已经一周了，想了解一下您恢复得怎么样。点开链接，约 30 秒：{link}\n链接只供您本人使用，仅一次有效。祝您一切顺利！',
  day_30:
    '您好，这里是{branch}。距您上次来院已经一个月了，想听听您对效果是否满意。点开链接，约 30 秒：{link}\n链接只供您本人使用，仅一次有效。祝您一切顺利！',
} as const;

/** On the slip both languages stand side by side: whoever prints does not know who reads. */
export const slipMessages = defineCatalogue({
  title: { zh: '请评价本次服务', en: 'How was your visit?' },
  code: { zh: '就诊码', en: 'Visit code' },
  codeHint: { zh: '在大厅平板上输入', en: 'Type it on a tablet in the lobby' },
  qrHint: { zh: '或扫码用手机评价', en: 'Or scan to rate on your phone' },
  once: { zh: '约 30 秒，只能用一次', en: 'About 30 seconds; works once' },
  until: { zh: '{time} 前有效', en: 'Good until {time}' },
  promise: { zh: '被评价的人看不到您这份回答。', en: 'The people you rate never see your answer.' },
});
