/** What became of a claim. A skip says what was missing to judge it, a part what was not seen. */
export type Outcome =
  | { readonly is: 'passed' }
  | { readonly is: 'failed' | 'partly' | 'skipped'; readonly reason: string };

/** One sentence about a kiosk that is true or false of whoever answers at the address. */
export interface Claim<Subject> {
  /** Stable, for reports and for tests of this suite. */
  readonly id: string;
  readonly says: string;
  /**
   * Throws `Failed`, `Skipped`, or at its end `Partly`, where what it saw is right; anything else thrown
   * is a failure as well.
   */
  check(subject: Subject): Promise<void>;
}

export class Failed extends Error {}
export class Skipped extends Error {}
export class Partly extends Error {}

export interface Judged {
  readonly id: string;
  readonly says: string;
  readonly outcome: Outcome;
}

export async function judge<Subject>(claim: Claim<Subject>, subject: Subject): Promise<Judged> {
  const { id, says } = claim;
  try {
    await claim.check(subject);
    return { id, says, outcome: { is: 'passed' } };
  } catch (error) {
    const is = outcomeOf(error);
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return { id, says, outcome: { is, reason } };
  }
}

function outcomeOf(error: unknown): 'failed' | 'partly' | 'skipped' {
  if (error instanceof Skipped) return 'skipped';
  return error instanceof Partly ? 'partly' : 'failed';
}

/** Compare by their JSON; the difference is the reason. */
export function expectSame(found: unknown, expected: unknown, what: string): void {
  const [is, should] = [JSON.stringify(found), JSON.stringify(expected)];
  if (is !== should) throw new Failed(`${what}: ${is} instead of ${should}`);
}

export function expectTrue(isSo: boolean, otherwise: string): asserts isSo {
  if (!isSo) throw new Failed(otherwise);
}
