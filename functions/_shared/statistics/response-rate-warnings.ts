import { requirePositiveCount } from './requirements.ts';

/** What must be printed beside a figure because too few answered. */
export type ResponseWarning = 'may_not_represent_all' | 'cannot_support_comparison';

/** A unit's answers and the visits that could have answered. */
export interface Response {
  readonly responded: number;
  readonly eligible: number;
}

/**
 * The warning a response rate deserves: below 30 % no comparison, below 80 % a caution.
 *
 * Source: OMB 2006, Standards and Guidelines for Statistical Surveys 3.2.9 (80 %); 30 % is
 * Meiping policy.
 * @returns null from 80 % on
 * @throws {RangeError} unless 0 ≤ responded ≤ eligible and eligible ≥ 1
 */
export function responseWarning(response: Response): ResponseWarning | null {
  const rate = responseRate(response);
  if (rate < 0.3) return 'cannot_support_comparison';
  return rate < 0.8 ? 'may_not_represent_all' : null;
}

/**
 * Whether two units' response rates differ by more than 15 points, so that a comparison of their
 * scores must carry a flag.
 *
 * @throws {RangeError} unless 0 ≤ responded ≤ eligible and eligible ≥ 1 for both
 */
export function haveUnequalResponse(a: Response, b: Response): boolean {
  return Math.abs(responseRate(a) - responseRate(b)) > 0.15 + 1e-12;
}

/**
 * Answers over eligible visits, 0..1.
 * @throws {RangeError} unless 0 ≤ responded ≤ eligible and eligible ≥ 1
 */
export function responseRate({ responded, eligible }: Response): number {
  requirePositiveCount(eligible, 'The eligible visits');
  if (!(responded >= 0 && responded <= eligible)) {
    throw new RangeError(`${responded} answers to ${eligible} eligible visits.`);
  }
  return responded / eligible;
}
