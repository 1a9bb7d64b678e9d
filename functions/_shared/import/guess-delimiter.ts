import { type Delimiter, delimiters } from './mapping.ts';

const sampleLines = 20;

/**
 * What separates the cells: the character that cuts the first lines into the same number of cells
 * most often. Quoted text does not count. A single column has no delimiter; then it is the comma.
 *
 * @param text the beginning of the file, with LF line ends
 * @example guessDelimiter('a;b\n1,5;2') // ';'
 */
export function guessDelimiter(text: string): Delimiter {
  const lines = text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, sampleLines);
  const [head = ''] = lines;
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const width = countOf(head, delimiter);
    const alike = lines.filter((line) => countOf(line, delimiter) === width).length;
    const score = width === 0 ? 0 : (alike / lines.length) * 1000 + width;
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

function countOf(line: string, delimiter: string): number {
  return line.split(delimiter).length - 1;
}
