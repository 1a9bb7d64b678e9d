/** Both ends belong to it. */
type Range = [from: number, to: number];

/**
 * The sequences from 1 to `head` that are still here, as ranges, asking only for counts: a queue of
 * 10 000 in a row costs one question. Beyond `limit` ranges the rest is told as one; that claims
 * some as unsent which the server has, and it knows better.
 *
 * @param count how many of the sequences from … to are here
 */
export async function unsentRanges(
  head: number,
  limit: number,
  count: (from: number, to: number) => Promise<number>,
): Promise<Range[]> {
  const ranges: Range[] = [];

  async function look(from: number, to: number): Promise<void> {
    const here = from > to ? 0 : await count(from, to);
    if (here === 0) return;
    if (here === to - from + 1) return add(from, to);
    const middle = Math.floor((from + to) / 2);
    await look(from, middle);
    await look(middle + 1, to);
  }

  function add(from: number, to: number): void {
    const last = ranges.at(-1);
    if (last && (last[1] === from - 1 || ranges.length === limit)) last[1] = to;
    else ranges.push([from, to]);
  }

  await look(1, head);
  return ranges;
}
