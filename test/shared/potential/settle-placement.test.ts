import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settlePlacement } from '#shared/potential/settle-placement.ts';
import type { Quadrant } from '#shared/statistics/quadrant.ts';

const star: Quadrant = { performance: 'high', potential: 'high' };
const solid: Quadrant = { performance: 'high', potential: 'low' };
const unsure: Quadrant = { performance: 'borderline', potential: 'high' };

describe('a place in the 2×2', () => {
  it('does not flip after one period, and says what is pending', () => {
    expect(settlePlacement([star, star, solid])).toEqual({ placement: star, pending: solid });
  });

  it('changes after two periods in a row', () => {
    expect(settlePlacement([star, solid, solid])).toEqual({ placement: solid, pending: null });
  });

  it('does not change by two periods that disagree, nor by one that comes and goes', () => {
    expect(settlePlacement([star, solid, unsure])).toEqual({ placement: star, pending: unsure });
    expect(settlePlacement([star, solid, star, solid])).toEqual({
      placement: star,
      pending: solid,
    });
  });

  it('is not broken by a period without a class', () => {
    expect(settlePlacement([star, solid, 'not_classified', solid]).placement).toEqual(solid);
    expect(settlePlacement(['not_classified', 'not_classified'])).toEqual({
      placement: 'not_classified',
      pending: null,
    });
  });

  it('never changes unless the last two classified periods agree', () => {
    const series = fc.array(fc.constantFrom(star, solid, unsure), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(series, (said) => {
        const before = settlePlacement(said.slice(0, -1)).placement;
        const after = settlePlacement(said).placement;
        return after === before || said.at(-1) === said.at(-2);
      }),
    );
  });
});
