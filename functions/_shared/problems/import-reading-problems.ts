import { defineProblems } from './define-problems.ts';

/** What reading alone finds wrong with a row. What the database finds is in import-row-problems.ts. */
export const importReadingProblems = defineProblems({
  header_repeated: {
    status: 200,
    zh: '几列用了同一个列名（列号写在前面）：只写列名时读第一列，后面的叫“列名 (2)”等。',
    en: 'Several columns have this name (their numbers stand before it): the name alone means the first, the next is called “name (2)”.',
    hint: {
      zh: '请核对读取的是要用的那一列；不是就改对应关系，或在文件里改列名。',
      en: 'Check that the column you mean is mapped; if it is not, map the other one or rename it in the file.',
    },
  },
  value_missing: {
    status: 422,
    zh: '必填的值是空的。',
    en: 'A value that is needed is missing.',
    hint: { zh: '请补上，或不对应这一列。', en: 'Fill it in, or leave the column unmapped.' },
  },
  not_a_date: {
    status: 422,
    zh: '这不是日期。',
    en: 'This is no date.',
    hint: {
      zh: '例如 2026-01-05 或 2026/1/5 14:30。',
      en: 'Write it like 2026-01-05 or 2026/1/5 14:30.',
    },
  },
  date_ambiguous: {
    status: 422,
    zh: '日和月的顺序不明确。',
    en: 'It is not clear which is the day and which the month.',
    hint: { zh: '请选择日期顺序。', en: 'Choose the order of dates.' },
  },
  date_out_of_range: {
    status: 422,
    zh: '日期早于 2000 年，或在将来。',
    en: 'The date is before 2000 or in the future.',
    hint: { zh: '请核对年份和日期顺序。', en: 'Check the year and the order of dates.' },
  },
  not_a_number: {
    status: 422,
    zh: '这不是数字。',
    en: 'This is no number.',
    hint: { zh: '请只写数字，缺失请留空。', en: 'Write digits only; leave it empty if missing.' },
  },
  not_a_whole_number: {
    status: 422,
    zh: '这里需要整数。',
    en: 'A whole number is needed here.',
    hint: { zh: '请核对列的对应；不会自动取整。', en: 'Check the mapping; nothing is rounded.' },
  },
  out_of_range: {
    status: 422,
    zh: '数值超出范围。',
    en: 'The number is out of range.',
    hint: {
      zh: '推荐分 0–10，满意度 1–5；不会自动截断。',
      en: 'NPS is 0–10, a rating 1–5; nothing is cut to fit.',
    },
  },
  other_scale: {
    status: 422,
    zh: '这个分数用的是另一种满分。',
    en: 'The score is on another scale.',
    hint: { zh: '推荐分满分 10，满意度满分 5。', en: 'NPS is out of 10, a rating out of 5.' },
  },
  text_too_long: {
    status: 422,
    zh: '文字太长。',
    en: 'The text is too long.',
    hint: {
      zh: '编码 40 字以内，评论 1000 字以内。',
      en: 'A code may have 40 characters, a comment 1,000.',
    },
  },
  text_unreadable: {
    status: 422,
    zh: '文字无法识别（编码错误）。',
    en: 'The text cannot be read (wrong encoding).',
    hint: {
      zh: '请选择正确的编码，或更正这个单元格。',
      en: 'Choose the right encoding, or correct the cell.',
    },
  },
  row_too_short: {
    status: 422,
    zh: '这一行的单元格比表头少。',
    en: 'The row has fewer cells than the header.',
    hint: { zh: '请补齐分隔符。', en: 'Add the missing separators.' },
  },
  row_too_long: {
    status: 422,
    zh: '这一行的单元格比表头多。',
    en: 'The row has more cells than the header.',
    hint: {
      zh: '含有分隔符的文字请加引号。',
      en: 'Put quotes around text that contains the separator.',
    },
  },
  nothing_said: {
    status: 422,
    zh: '既没有推荐分，也没有满意度。',
    en: 'There is neither an NPS answer nor a rating.',
    hint: { zh: '请移除这一行，或核对列的对应。', en: 'Remove the row, or check the mapping.' },
  },
  person_missing: {
    status: 422,
    zh: '有满意度，但没有写是哪位员工。',
    en: 'There is a rating, and not whose.',
    hint: {
      zh: '请补上员工编码，或清空满意度。',
      en: 'Add the employee code, or clear the rating.',
    },
  },
  language_unknown: {
    status: 422,
    zh: '不认识这种语言。',
    en: 'The language is not known.',
    hint: { zh: '请写“中文”或“英文”。', en: 'Write Chinese or English.' },
  },
  measure_unknown: {
    status: 422,
    zh: '不认识这个指标。',
    en: 'The measure is not known.',
    hint: {
      zh: '可用：nps、nps_class、rating、satisfied、visit、response。',
      en: 'Use nps, nps_class, rating, satisfied, visit or response.',
    },
  },
  shares_do_not_sum: {
    status: 422,
    zh: '各项百分比相加不是 100%。',
    en: 'The percentages do not add up to 100.',
    hint: {
      zh: '请核对三项占比；四舍五入的误差可以接受。',
      en: 'Check the three shares; rounding errors are accepted.',
    },
  },
  count_differs: {
    status: 422,
    zh: '三项人数相加与样本量不一致。',
    en: 'The three counts do not add up to the number given.',
    hint: { zh: '请核对样本量。', en: 'Check the number of answers.' },
  },
  part_exceeds_whole: {
    status: 422,
    zh: '满意人数大于评价人数。',
    en: 'More were satisfied than rated.',
    hint: { zh: '请核对这两列。', en: 'Check the two columns.' },
  },
});
