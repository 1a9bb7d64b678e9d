/** The parts of the potential axis, in basis points; growth comes from past scores, the rest from raters. */
export const potentialWeightsBp = {
  growth: 3_000,
  skills: 2_500,
  collaboration: 2_000,
  outlook: 2_500,
} as const;

export type PotentialPart = keyof typeof potentialWeightsBp;
export type RatedPart = Exclude<PotentialPart, 'growth'>;

/** What a rater is asked, by part. Each is answered 1 to 5, where 1, 3 and 5 are described in words. */
export const rubric = {
  skills: ['breadth', 'certification'],
  collaboration: ['handover', 'support'],
  outlook: ['learning', 'initiative', 'responsibility'],
} as const satisfies Record<RatedPart, readonly string[]>;

export type RubricItem = (typeof rubric)[RatedPart][number];

export const ratedParts = Object.keys(rubric) as RatedPart[];
export const rubricItems: readonly RubricItem[] = ratedParts.flatMap((part) => rubric[part]);
