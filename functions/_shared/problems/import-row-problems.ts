import { defineProblems } from './define-problems.ts';

/** What can be wrong with one row of a file. A row with problems is never committed. */
export const importRowProblems = defineProblems({
  branch_missing: {
    status: 422,
    zh: '这一行看不出属于哪个分院。',
    en: 'The row does not tell its branch.',
    hint: {
      zh: '请对应分院列，或为整个文件选择一个分院。',
      en: 'Map a branch column, or choose one branch for the whole file.',
    },
  },
  branch_unknown: {
    status: 422,
    zh: '没有这个分院，或者您无权处理它。',
    en: 'There is no such branch, or you may not act for it.',
    hint: {
      zh: '请核对分院编码；总部可以勾选“创建缺少的分院”。',
      en: 'Check the branch code; head office may tick “create missing branches”.',
    },
  },
  branch_not_this_import: {
    status: 422,
    zh: '这一行属于别的分院。',
    en: 'The row belongs to another branch.',
    hint: {
      zh: '请移除这一行，或由总部导入。',
      en: 'Remove the row, or let head office import it.',
    },
  },
  person_unknown: {
    status: 422,
    zh: '没有这位员工，或有同名员工。',
    en: 'There is no such person, or several of that name.',
    hint: { zh: '请使用员工编号。', en: 'Use the employee code.' },
  },
  person_not_posted: {
    status: 422,
    zh: '这位员工当天不在这个分院任职。',
    en: 'The person was not posted in this branch on that day.',
    hint: { zh: '请核对日期和任职记录。', en: 'Check the date and the postings.' },
  },
  treatment_unknown: {
    status: 422,
    zh: '没有这个项目。',
    en: 'There is no such treatment.',
    hint: { zh: '请核对项目编码或名称。', en: 'Check the code or name of the treatment.' },
  },
  duplicate_row: {
    status: 422,
    zh: '文件中前面已有同样的一行。',
    en: 'An earlier row of the file says the same.',
    hint: { zh: '请移除重复的行。', en: 'Remove the repeated row.' },
  },
  response_differs: {
    status: 422,
    zh: '这个编号的回答已经导入过，内容不同。',
    en: 'An answer with this number was imported before, with other content.',
    hint: {
      zh: '请先撤销以前的导入，或更正编号。',
      en: 'Undo the earlier import first, or correct the number.',
    },
  },
  total_differs: {
    status: 422,
    zh: '这个分院这个月已有不同的合计。',
    en: 'This branch and month has other totals already.',
    hint: {
      zh: '请先撤销以前的导入，或更正数字。',
      en: 'Undo the earlier import first, or correct the figures.',
    },
  },
});
