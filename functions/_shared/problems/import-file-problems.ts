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
    zh: '这是旧版或其他格式的工作簿（.xls、.ods），无法读取。',
    en: 'This is a workbook of an older or other kind (.xls, .ods), which cannot be read.',
    hint: {
      zh: '请在表格软件中“另存为 → Excel 工作簿（.xlsx）”或 CSV，再选择保存的文件。',
      en: 'In the spreadsheet choose “Save as → Excel workbook (.xlsx)” or CSV, then take that file.',
    },
  },
  file_is_not_text: {
    status: 422,
    zh: '文件内容不是文本表格。',
    en: 'The file is not a table of text.',
    hint: {
      zh: '请导出为 CSV 或 Excel 工作簿（.xlsx）。',
      en: 'Export it as CSV or as an Excel workbook (.xlsx).',
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
  file_workbook_too_large: {
    status: 413,
    zh: '工作簿太大：最多 20 MB、10 万行。',
    en: 'The workbook is too large: 20 MB and 100,000 rows at most.',
    hint: {
      zh: '请另存为 CSV（最大 200 MB），或按月份拆分。',
      en: 'Save it as CSV (up to 200 MB), or split it by month.',
    },
  },
  file_workbook_broken: {
    status: 422,
    zh: '工作簿已损坏或被加密，无法打开。',
    en: 'The workbook is broken or protected and cannot be opened.',
    hint: {
      zh: '请去掉密码后重新保存，再选择保存的文件。',
      en: 'Remove the password, save it again and take that file.',
    },
  },
  file_has_several_sheets: {
    status: 422,
    zh: '工作簿里有多张工作表，请选择一张。',
    en: 'The workbook has several sheets; choose one.',
    hint: { zh: '一次导入一张工作表。', en: 'One sheet is imported at a time.' },
  },
  file_sheet_missing: {
    status: 422,
    zh: '工作簿里没有所选的工作表。',
    en: 'The workbook has no such sheet.',
    hint: { zh: '请重新选择工作表。', en: 'Choose the sheet again.' },
  },
  file_json_broken: {
    status: 422,
    zh: 'JSON 有语法错误，或其中有一项不是对象。',
    en: 'The JSON has a fault, or an item that is no object.',
    hint: {
      zh: '请提供对象的数组，或每行一个对象；位置见 details。',
      en: 'Give an array of objects or an object a line; details say where.',
    },
  },
});
