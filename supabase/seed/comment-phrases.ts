import type { StaffRole } from './chain.ts';
import type { Category } from './treatments.ts';

/** `{称呼}` is replaced by how a customer would call the person. */
export const zhOpenings = {
  happy: [
    '第三次来了',
    '朋友推荐来的',
    '一直在这家做',
    '今天体验很好',
    '比想象中好',
    '整体很满意',
    '下班顺路过来',
    '做了好几家对比才定的',
    '办卡快一年了',
    '第一次来有点紧张',
    '带闺蜜一起来的',
    '周末人多但安排得很顺',
    '从隔壁区专程过来',
    '老顾客了',
    '午休时间来做的',
    '生日前给自己的礼物',
    '产后第一次做项目',
    '妈妈也在这里做',
    '换季皮肤不稳定',
    '出差回来赶紧约上',
    '犹豫了半年终于来了',
  ],
  mixed: [
    '总体还可以',
    '项目没问题',
    '效果还在观察',
    '体验中规中矩',
    '有好有不足',
    '技术是认可的',
    '这次比上次差一点',
    '说不上不好',
    '服务还行',
    '基本符合预期',
    '细节还能再好一点',
  ],
  unhappy: [
    '这次有点失望',
    '和上次差别很大',
    '说实话不太满意',
    '体验不好',
    '希望能重视一下',
    '期待落空了',
    '本来很信任你们',
    '花了钱还受气',
    '不会再推荐了',
    '提个意见',
    '今天的安排很乱',
  ],
} as const;

export const zhAboutPeople: Record<
  StaffRole,
  { happy: readonly string[]; unhappy: readonly string[] }
> = {
  consultant: {
    happy: [
      '{称呼}不推销，先问我真正介意什么',
      '{称呼}把几种方案的差别讲得明明白白',
      '{称呼}很有耐心，问了很多也不烦',
      '{称呼}还劝我别多做，挺实在',
      '报价清楚，没有隐形消费',
      '{称呼}记得我上次的顾虑，很暖心',
      '预算不多也被认真对待',
      '{称呼}发的注意事项很细',
      '{称呼}画图给我讲，一下就懂了',
    ],
    unhappy: [
      '{称呼}一直在推更贵的套餐',
      '报价前后不一致',
      '感觉被催着付款',
      '问的问题没有正面回答',
      '拒绝办卡之后态度就淡了',
      '方案讲得太快，没听明白',
      '优惠的条件事先没说清',
    ],
  },
  doctor: {
    happy: [
      '{称呼}审美在线，效果很自然',
      '{称呼}操作很稳，几乎没肿',
      '{称呼}把风险也说在前面，反而放心',
      '{称呼}下手轻，边做边告诉我到哪一步',
      '术后还亲自来看了两次',
      '{称呼}拒绝了我不合适的要求，很负责',
      '设计方案反复确认才动手',
      '{称呼}话不多但很专业',
    ],
    unhappy: [
      '{称呼}看诊太匆忙，不到五分钟',
      '两边看着不太对称',
      '恢复比说的慢',
      '没怎么解释就开始了',
      '等了好久才见到医生',
      '淤青比预想的重',
      '问恢复期只说因人而异',
    ],
  },
  nurse: {
    happy: [
      '{称呼}一直问我疼不疼',
      '敷麻药的时候{称呼}还给我盖毯子',
      '{称呼}动作很轻柔',
      '{称呼}术后护理讲得特别细',
      '冰敷换得很勤',
      '{称呼}怕我冷把空调调高了',
      '第二天还发消息关心恢复',
      '{称呼}全程陪着，不紧张了',
    ],
    unhappy: [
      '敷麻药时没人管我',
      '{称呼}手有点重',
      '护理注意事项只给了一张纸',
      '换药的时候不够细心',
      '中途换了两个人',
      '清洁做得有点赶',
    ],
  },
  marketing: {
    happy: [
      '活动和宣传的一样',
      '{称呼}讲的优惠都兑现了',
      '直播间的价格到店没变',
      '活动现场安排得有序',
      '{称呼}没有夸大效果',
    ],
    unhappy: [
      '活动价到店变了',
      '宣传图和实际差得远',
      '赠送的项目约不上',
      '{称呼}说的名额其实早没了',
      '活动短信太多了',
    ],
  },
  service: {
    happy: [
      '前台{称呼}一进门就招呼',
      '改约时间一说就好',
      '微信回得很快',
      '{称呼}帮忙叫了车',
      '预约提醒很贴心',
      '停车券主动给了',
      '茶点不错，等的时候不无聊',
    ],
    unhappy: [
      '前台等了十几分钟没人理',
      '预约的时间到了还要排队',
      '电话打了三次才接',
      '改约被推来推去',
      '停车很不方便',
      '发票拖了一周',
      '没人告诉我还要等多久',
    ],
  },
};

export const zhAboutTreatment: Record<
  Category,
  { happy: readonly string[]; unhappy: readonly string[] }
> = {
  injection: {
    happy: ['打完当天就能上班', '饱满但不馒化', '法令纹淡了很多', '没有肿得厉害', '同事都没看出来'],
    unhappy: ['打完肿了三天', '感觉量不够', '皱纹回来得太快', '有一处摸得到硬块'],
  },
  laser: {
    happy: [
      '斑淡了不少',
      '做完毛孔明显细了',
      '反黑期也提前说了',
      '能量调得合适',
      '第二天上妆很服帖',
    ],
    unhappy: ['做完泛红两天没退', '没感觉到变化', '疼得比说的厉害', '有点反黑，担心'],
  },
  surgery: {
    happy: [
      '恢复得比预期快',
      '疤痕几乎看不见',
      '拆线那天就很自然',
      '术后每个节点都有人联系',
      '消肿后很惊喜',
    ],
    unhappy: ['肿得有点久', '复查排得太晚', '恢复期没人主动联系', '形状和沟通的不太一样'],
  },
  skin: {
    happy: [
      '做完脸亮了一个度',
      '清得很干净还不疼',
      '补水效果能撑一周',
      '手法舒服得睡着了',
      '敏感肌也没泛红',
    ],
    unhappy: ['时间比上次短', '做完有点刺痛', '产品换了也没说', '按摩那步被省了'],
  },
  consultation: {
    happy: ['咨询没有压力', '检测报告讲得很清楚', '复查很仔细', '没做也送了我一份护肤建议'],
    unhappy: ['咨询像在听推销', '复查两分钟就结束了', '检测完没给报告', '等一个小时聊十分钟'],
  },
};

export const zhClosings = {
  happy: [
    '下次还来',
    '会推荐给同事',
    '谢谢',
    '给个大大的赞',
    '继续保持',
    '值得',
    '已经约了下个月',
    '辛苦了',
    '希望价格别涨',
    '很安心',
    '五星没得说',
    '下次带朋友来',
  ],
  mixed: [
    '希望越来越好',
    '再观察看看',
    '等候能短点就好了',
    '停车能改善就更好',
    '下次想换个时间来',
    '建议把价目表贴出来',
  ],
  unhappy: [
    '希望给个说法',
    '请店长联系我',
    '希望改进',
    '考虑换一家了',
    '请尊重顾客的时间',
    '别再发广告了',
    '麻烦处理一下',
  ],
} as const;

export const en = {
  happy: [
    'Very natural result',
    'Everyone was kind and unhurried',
    'Clear prices, no pressure to buy',
    'My third visit and still great',
    'The nurse kept checking on me',
    'Good English at the front desk',
    'The doctor explained every step',
    'Hardly any waiting',
    'Spotless and calm',
    'Honest advice, I did less than I had planned',
  ],
  mixed: [
    'Good result but a long wait',
    'Fine overall',
    'Nice staff, parking is difficult',
    'I expected a little more explanation',
  ],
  unhappy: [
    'I waited forty minutes past my appointment',
    'I felt pushed into a package',
    'The price changed between phone and desk',
    'More swelling than I was told to expect',
    'Nobody called me back',
  ],
  closings: [
    'Thank you!',
    'Will be back.',
    'Please keep it up.',
    'See you next month.',
    'Just my two cents.',
    'I hope this helps.',
  ],
} as const;

export const titles: Record<StaffRole, readonly string[]> = {
  consultant: ['顾问', '老师'],
  doctor: ['医生', '主任'],
  nurse: ['护士', '小姐姐'],
  marketing: ['老师', '小哥'],
  service: ['小姐姐', '客服'],
};
