import { defineCatalogue } from './define-catalogue.ts';

/** The groups of pages, and the sidebar they stand in. The pages' own names are the shell's. */
export const navigationMessages = defineCatalogue({
  today: { zh: '今天', en: 'Today' },
  compare: { zh: '对比', en: 'Compare' },
  appraisal: { zh: '绩效', en: 'Appraisal' },
  operations: { zh: '运行', en: 'Operations' },
  guide: { zh: '指南', en: 'Guide' },
  fold: { zh: '收起侧栏', en: 'Fold the sidebar' },
  unfold: { zh: '展开侧栏', en: 'Unfold the sidebar' },
});
