import { defineCatalogue } from './define-catalogue.ts';

/** The frame around every page: navigation, language, theme, who is signed in. */
export const shellMessages = defineCatalogue({
  product: { zh: '美评', en: 'Meiping' },
  otherName: { zh: 'Meiping', en: '美评' },
  languageName: { zh: '中文', en: 'English' },
  toContent: { zh: '跳到正文', en: 'Skip to content' },
  navigation: { zh: '主导航', en: 'Main' },
  overview: { zh: '概览', en: 'Overview' },
  desk: { zh: '前台', en: 'Front desk' },
  comparison: { zh: '分院对比', en: 'Comparison' },
  import: { zh: '导入', en: 'Import' },
  keys: { zh: '接口密钥', en: 'API keys' },
  scores: { zh: '得分', en: 'Scores' },
  plans: { zh: '方案', en: 'Plans' },
  kpis: { zh: '指标库', en: 'KPIs' },
  kiosks: { zh: '平板', en: 'Tablets' },
  language: { zh: '语言', en: 'Language' },
  toDark: { zh: '切换到深色', en: 'Switch to dark' },
  toLight: { zh: '切换到浅色', en: 'Switch to light' },
  account: { zh: '账户', en: 'Account' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  allBranches: { zh: '全部分院', en: 'All branches' },
  hq: { zh: '总部', en: 'Head office' },
  lead: { zh: '分院负责人', en: 'Branch lead' },
  manager: { zh: '店长', en: 'Manager' },
  employee: { zh: '员工', en: 'Employee' },
  needsScript: {
    zh: '美评需要开启 JavaScript 才能显示数据。',
    en: 'Meiping needs JavaScript to show your data.',
  },
  notFoundTitle: { zh: '没有这个页面', en: 'There is no such page' },
  notFoundText: {
    zh: '链接可能写错了，或页面已经移走。',
    en: 'The link may be mistyped, or the page has moved.',
  },
  backToOverview: { zh: '回到概览', en: 'Back to the overview' },
});
