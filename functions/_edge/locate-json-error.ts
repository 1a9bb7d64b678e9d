/** Where a text stops being JSON: 1-based line and column, 0-based offset. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

const token =
  /[\t\n\r ]*(?:([{}[\]:,])|("[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;

/** What may stand next. `start` is where a value or the end of an empty array may stand. */
type Expected = 'value' | 'start' | 'key' | 'firstKey' | 'colon' | 'comma' | 'end';

/**
 * Find the first fault of a text that `JSON.parse` refused: its own message names the place in
 * some cases only, and differently in each engine. Null when the text is JSON after all.
 */
export function locateJsonError(text: string): JsonFault | null {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let offset = 0;
  while (true) {
    token.lastIndex = offset;
    const match = token.exec(text);
    if (match === null) break;
    const next = step(expected, match[1] ?? (match[2] === undefined ? 'scalar' : 'string'), open);
    if (next === null) break;
    expected = next;
    offset = token.lastIndex;
  }
  while (/[\t\n\r ]/.test(text.charAt(offset))) offset += 1;
  if (offset === text.length && expected === 'end') return null;
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1, offset };
}

/** What may follow `sign`, or null when `sign` itself may not stand here. */
function step(expected: Expected, sign: string, open: ('{' | '[')[]): Expected | null {
  const inside = open.at(-1);
  const closes =
    (sign === ']' && inside === '[' && (expected === 'start' || expected === 'comma')) ||
    (sign === '}' && inside === '{' && (expected === 'firstKey' || expected === 'comma'));
  if (closes) {
    open.pop();
    return open.length === 0 ? 'end' : 'comma';
  }
  if (expected === 'value' || expected === 'start') {
    if (sign === '{' || sign === '[') {
      open.push(sign);
      return sign === '{' ? 'firstKey' : 'start';
    }
    if (sign !== 'string' && sign !== 'scalar') return null;
    return open.length === 0 ? 'end' : 'comma';
  }
  if (expected === 'key' || expected === 'firstKey') return sign === 'string' ? 'colon' : null;
  if (expected === 'colon') return sign === ':' ? 'value' : null;
  if (expected === 'comma' && sign === ',') return inside === '{' ? 'key' : 'value';
  return null;
}
