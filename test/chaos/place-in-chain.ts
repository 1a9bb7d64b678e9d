/** Where the newest of some sealed answers stands among all of its tablet; 0 of answers in the open. */
export function placeInChain(body: Buffer): number {
  try {
    const { responses } = JSON.parse(String(body)) as { responses: { sequence?: number }[] };
    return Math.max(0, ...responses.map(({ sequence = 0 }) => sequence));
  } catch {
    return 0;
  }
}
