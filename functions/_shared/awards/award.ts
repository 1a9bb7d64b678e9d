/** 优秀员工奖, 团队协作奖, 客户满意度奖. */
export const awardKinds = ['outstanding', 'teamwork', 'satisfaction'] as const;

export type AwardKind = (typeof awardKinds)[number];

/** What stands against a candidate. */
export const awardObstacles = [
  'no_total',
  'provisional',
  'trial',
  'veto',
  'gate',
  'too_few_days',
  'too_few_answers',
  'too_few_asked',
  'too_few_journeys',
  'no_other_to_compare',
] as const;

export type AwardObstacle = (typeof awardObstacles)[number];

/**
 * One who could have had it: an employee, or a branch for teamwork. `figure` is what the rule looks at:
 * a score in basis points of 100 for `outstanding`, otherwise a share in 0..1; `count` and `of` are the
 * counts behind a share.
 */
export interface AwardCandidate {
  readonly id: string;
  readonly figure: number | null;
  readonly interval: readonly [lower: number, upper: number] | null;
  readonly count: number | null;
  readonly of: number | null;
  readonly obstacles: readonly AwardObstacle[];
}

/** An award of one group (a role; null for teams) with everybody who was looked at, in order of id. */
export interface AwardDecision {
  readonly kind: AwardKind;
  readonly role: string | null;
  readonly candidates: readonly AwardCandidate[];
  /** Ids, in order; several share. */
  readonly winners: readonly string[];
}

/** What the rules ask for. Kept in the minutes, so that a later change of them explains itself. */
export const awardRules = {
  postedShareBp: 7_500,
  ratings: 30,
  askedShareBp: 5_000,
  journeys: 10,
} as const;
