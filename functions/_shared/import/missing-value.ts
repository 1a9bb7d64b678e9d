const spellings = new Set([
  ...['', 'na', 'n/a', '#n/a', 'nan', 'null', 'nil', 'none', '(null)', '<null>', '\\n'],
  ...['not available', 'not applicable', 'no data', 'missing', 'unknown'],
  ...['-', '--', '---', '—', '——', '/', '\\', '.', '*'],
  ...[
    '无',
    '暂无',
    '没有',
    '空',
    '(空)',
    '空值',
    '缺失',
    '未知',
    '未填',
    '未填写',
    '不适用',
    '不详',
  ],
  ...['(跳过)', '跳过'],
]);

/**
 * Do these characters stand for “no value”? Exports write it in dozens of ways, and a missing
 * answer must never be counted as a zero.
 *
 * @example isMissing(' Not Available ') // true
 */
export function isMissing(text: string): boolean {
  if (text.length > 40) return false;
  return spellings.has(text.normalize('NFKC').trim().toLowerCase());
}
