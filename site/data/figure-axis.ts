import type { Figure } from '#shared/measures/figure.ts';

export interface FigureAxis {
  readonly least: number;
  readonly most: number;
}

interface Scale extends FigureAxis {
  /** The axis ends on multiples of this, so that it stays put from month to month. */
  readonly step: number;
}

/** One axis for all rows that holds every interval; the whole scale when there is nothing to hold. */
export function figureAxis(figures: readonly Figure[], { least, most, step }: Scale): FigureAxis {
  const known = figures.flatMap((figure) => (figure.kind === 'known' ? [figure] : []));
  if (known.length === 0) return { least, most };
  const low = Math.min(...known.map(({ lower }) => lower));
  const high = Math.max(...known.map(({ upper }) => upper));
  return {
    least: Math.max(least, Math.floor(low / step + 1e-9) * step),
    most: Math.min(most, Math.ceil(high / step - 1e-9) * step),
  };
}
