import type { MeasureKind } from './compared-measure.ts';

/** The ends of a measure's scale. */
export function scaleOf(kind: MeasureKind): { readonly least: number; readonly most: number } {
  if (kind === 'nps') return { least: -1, most: 1 };
  return kind === 'share' ? { least: 0, most: 1 } : { least: 1, most: 5 };
}
