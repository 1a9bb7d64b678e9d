/** Where a wall stands: which panel, and how often it has been round. */
export interface Turn {
  readonly panel: string;
  readonly round: number;
}

/**
 * The panel after this one, or before it, among those that have something to show now. One that has
 * just lost its content gives way to the first.
 *
 * @param panels in their order, at least one
 */
export function nextPanel(panels: readonly string[], turn: Turn, step: 1 | -1 = 1): Turn {
  const place = panels.indexOf(turn.panel);
  const [first] = panels;
  if (first === undefined) return turn;
  if (place < 0) return { panel: first, round: turn.round };
  const at = place + step;
  const panel = panels[(at + panels.length) % panels.length] ?? first;
  const round = at >= panels.length ? turn.round + 1 : at < 0 ? turn.round - 1 : turn.round;
  return { panel, round };
}

/** The one of a list whose turn it is in this round; rounds may be negative. */
export function ofRound<Item>(items: readonly Item[], round: number): Item | undefined {
  return items[((round % items.length) + items.length) % items.length];
}
