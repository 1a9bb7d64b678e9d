import type { Quadrant } from '../statistics/quadrant.ts';
import { periodsToChange } from './placement-policy.ts';

/** What a person is told: the place, and one that would come if the next period says it again. */
export interface SettledPlacement {
  readonly placement: Quadrant | 'not_classified';
  readonly pending: Quadrant | null;
}

/**
 * The place after a series of periods, oldest first: the first one classified, and after that whatever
 * two periods in a row agree on. A period without a class says nothing and breaks no row.
 */
export function settlePlacement(
  series: readonly (Quadrant | 'not_classified')[],
): SettledPlacement {
  let placement: Quadrant | null = null;
  let pending: Quadrant | null = null;
  let row = 0;
  for (const said of series) {
    if (said === 'not_classified') continue;
    row = pending && isSame(said, pending) ? row + 1 : 1;
    pending = said;
    if (placement === null || isSame(said, placement) || row >= periodsToChange) placement = said;
  }
  if (placement === null) return { placement: 'not_classified', pending: null };
  return { placement, pending: pending && !isSame(pending, placement) ? pending : null };
}

function isSame(a: Quadrant, b: Quadrant): boolean {
  return a.performance === b.performance && a.potential === b.potential;
}
