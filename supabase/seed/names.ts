import type { Random } from './random.ts';

const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛阎雷龙史陶贺顾毛郝龚邵万钱严武戴莫孔向汤',
];

const givenNames = [
  '雨桐',
  '思琪',
  '嘉怡',
  '梦瑶',
  '诗涵',
  '欣妍',
  '子涵',
  '佳宁',
  '静雯',
  '晓萌',
  '若曦',
  '雅婷',
  '慧敏',
  '婉清',
  '芷晴',
  '可欣',
  '语嫣',
  '丽娜',
  '海燕',
  '春梅',
  '秀兰',
  '玉洁',
  '晨曦',
  '心怡',
  '婧',
  '琳',
  '薇',
  '倩',
  '蕾',
  '颖',
  '璐',
  '莹',
  '珊',
  '悦',
  '楠',
  '洁',
  '俊杰',
  '浩宇',
  '子轩',
  '文博',
  '志强',
  '建国',
  '一鸣',
  '天宇',
  '明哲',
  '宇航',
  '立群',
  '承志',
  '景行',
  '家豪',
  '泽楷',
  '伟',
  '磊',
  '涛',
  '鹏',
  '峰',
  '辉',
  '斌',
  '安琪',
  '艺璇',
  '梓萱',
  '凯琳',
  '紫薇',
  '沐阳',
  '知夏',
  '乐瑶',
  '书瑶',
  '念慈',
  '锦程',
  '云帆',
  '昕妤',
  '亦菲',
  '若彤',
  '青青',
  '巧玲',
  '美华',
];

/** Names that no two people share, none of them taken already. */
export function createNames(random: Random, count: number, taken: readonly string[]): string[] {
  const used = new Set(taken);
  const names: string[] = [];
  while (names.length < count) {
    // Squared, so that the common surnames at the front are common here too.
    const surname = surnames[Math.floor(random.next() ** 2 * surnames.length)] ?? '王';
    const name = surname + random.pick(givenNames);
    if (used.has(name)) continue;
    used.add(name);
    names.push(name);
  }
  return names;
}
