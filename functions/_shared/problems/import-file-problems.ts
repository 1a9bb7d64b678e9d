import { defineProblems } from './define-problems.ts';

/** A file that cannot be read as a table at all. `details` names the line or the column. */
export const importFileProblems = defineProblems({
  file_empty: {
    status: 422,
    zh: '文件是空的。',
    en: 'The file is empty.',
    hint: { zh: '请选择有数据的文件。', en: 'Choose a file with data in it.' },
  },
  file_has_no_rows: {
    status: 422,
    zh: '文件只有表头，没有数据行。',
    en: 'The file has a header and no rows.',
    hint: { zh: '请检查导出时的筛选条件。', en: 'Check the filter of the export.' },
  },
  file_is_spreadsheet: {
    status: 422,
    zh: '这是工作簿（Excel 等）文件，不是 CSV。',
    en: 'This is a workbook (Excel or similar), not CSV.',
    hint: {
      zh: '请在表格软件中“另存为 → CSV UTF-8”，再选择保存的文件。',
      en: 'In the spreadsheet choose “Save as → CSV UTF-8”, then take that file.',
    },
  },
  file_is_not_text: {
    status: 422,
    zh: '文件内容不是文本表格。',
    en: 'The file is not a table of text.',
    hint: {
      zh: '请导出为 CSV（逗号、分号或制表符分隔）。',
      en: 'Export it as CSV (separated by commas, semicolons or tabs).',
    },
  },
  file_too_large: {
    status: 413,
    zh: '文件超过 200 MB。',
    en: 'The file is larger than 200 MB.',
    hint: { zh: '请按月份拆分后分别导入。', en: 'Split it, by month for instance.' },
  },
  file_line_too_long: {
    status: 422,
    zh: '有一行超过 1 MB，可能是引号没有成对。',
    en: 'A record is longer than 1 MB; a quote may not be closed.',
    hint: { zh: '请检查 details 中的行号。', en: 'Look at the line named in details.' },
  },
  file_quote_not_closed: {
    status: 422,
    zh: '有一行的引号没有成对，一直延续到文件末尾。',
    en: 'A quote is opened and never closed.',
    hint: { zh: '请检查 details 中的行号。', en: 'Look at the line named in details.' },
  },
  file_column_missing: {
    status: 422,
    zh: '文件里没有所对应的列。',
    en: 'The file has not the column that was mapped.',
    hint: {
      zh: '请重新选择文件并核对列的对应（见 details）。',
      en: 'Choose the file again and check the mapping (see details).',
    },
  },
});
