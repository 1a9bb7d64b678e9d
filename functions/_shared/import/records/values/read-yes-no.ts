import type { Reading } from '../../read-whole.ts';

const words = new Map<string, boolean>([
  ...[
    '是',
    '有',
    '对',
    '已',
    'y',
    'yes',
    'true',
    't',
    '1',
    '√',
    '✓',
    '✔',
    '☑',
    '完成',
    '已完成',
    '有效',
    '已同意',
    '同意',
    '成立',
    '已解决',
    '解决',
    '有责',
  ].map((word) => [word, true] as const),
  ...[
    '否',
    '没有',
    '不',
    '未',
    'n',
    'no',
    'false',
    'f',
    '0',
    '×',
    '✗',
    '✘',
    '☐',
    '未完成',
    '无效',
    '未同意',
    '不同意',
    '不成立',
    '未解决',
    '无责',
  ].map((word) => [word, false] as const),
]);

/**
 * Read yes or no, in the words and marks that exports use for it.
 *
 * @example readYesNo('是') // { value: true }
 */
export function readYesNo(text: string): Reading<boolean> {
  const value = words.get(text.normalize('NFKC').trim().toLowerCase());
  return value === undefined ? { problem: 'not_yes_or_no' } : { value };
}
