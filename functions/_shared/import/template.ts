import type { Locale } from '../i18n/locale.ts';
import { recordTemplate } from './records/record-template.ts';
import { type answerKinds, type ImportKind, isRecordKind } from './target-field.ts';

/** A file to begin from: a header that is recognised by itself, and rows that show the forms. */
export function templateRows(kind: ImportKind, locale: Locale): string[][] {
  return isRecordKind(kind) ? recordTemplate(kind, locale) : templates[kind][locale];
}

const templates: Record<(typeof answerKinds)[number], Record<Locale, string[][]>> = {
  responses: {
    zh: [
      ['编号', '分院编码', '评价时间', '推荐分', '员工编码', '满意度', '项目', '评论', '语言'],
      ['A-0001', 'JA', '2026-01-05 14:20', '9', 'E001', '5', '', '讲解很清楚', '中文'],
      ['A-0002', 'JA', '2026-01-05', '6', '', '', '', '', '中文'],
    ],
    en: [
      [
        'Response ID',
        'Branch',
        'Timestamp',
        'NPS',
        'Employee',
        'Score',
        'Treatment',
        'Comment',
        'Language',
      ],
      ['A-0001', 'JA', '2026-01-05 14:20', '9', 'E001', '5', '', 'Explained everything', 'English'],
      ['A-0002', 'JA', '2026-01-05', '6', '', '', '', '', 'English'],
    ],
  },
  branch_totals: {
    zh: [
      [
        '分院编码',
        '分院名称',
        '月份',
        '推荐者人数',
        '中立者人数',
        '贬损者人数',
        '满意人数',
        '评价人数',
        '就诊次数',
        '回答份数',
      ],
      ['JA', '静安', '2025-12', '61', '22', '9', '118', '130', '402', '96'],
      ['JA', '静安', '2026-01', '58', '25', '11', '109', '124', '377', '97'],
    ],
    en: [
      [
        'Branch',
        'Branch name',
        'Month',
        'Promoters',
        'Passives',
        'Detractors',
        'Satisfied',
        'Rated',
        'Visits',
        'Responses',
      ],
      ['JA', "Jing'an", '2025-12', '61', '22', '9', '118', '130', '402', '96'],
      ['JA', "Jing'an", '2026-01', '58', '25', '11', '109', '124', '377', '97'],
    ],
  },
};
