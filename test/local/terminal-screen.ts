const start = '\x1b';
/** So many lines up, everything below cleared, and what is written there. */
const redraw = new RegExp(`(?:${start}\\[(\\d+)A)?${start}\\[0J([^${start}]*)`, 'g');

/** What a terminal of so many columns shows after each redraw: the lines from the first one down. */
export function screensOf(output: string, columns: number): string[][] {
  const screens: string[][] = [];
  let lines: string[] = [];
  for (const [, up = '0', text = ''] of output.matchAll(redraw)) {
    const kept = lines.slice(0, Math.max(0, lines.length - Number(up)));
    lines = [...kept, ...rowsOf(text, columns)];
    screens.push(lines);
  }
  return screens;
}

/** A line that does not fit takes another row, as it would on the glass. */
function rowsOf(text: string, columns: number): string[] {
  return text
    .split('\n')
    .slice(0, -1)
    .flatMap((line) => wrap(line, columns));
}

function wrap(line: string, columns: number): string[] {
  const rows = [''];
  let width = 0;
  for (const character of line) {
    const step = /\p{Script=Han}|[，。：（）“”、…]/u.test(character) ? 2 : 1;
    if (width + step > columns) {
      rows.push('');
      width = 0;
    }
    rows[rows.length - 1] += character;
    width += step;
  }
  return rows;
}
