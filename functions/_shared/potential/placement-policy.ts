/**
 * Where the lines of the 2×2 lie, in points of 100. Absolute and announced: with a median somebody is
 * always below. Starting points, to be agreed with the clinic before a period begins.
 */
export const placementCuts = { performance: 85, potential: 60 } as const;

/** A placement changes only when this many periods in a row say so. */
export const periodsToChange = 2;
