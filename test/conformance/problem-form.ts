import { expectSame, expectTrue } from './claim.ts';
import type { Said } from './server.ts';

/** A refusal as all of them look on the wire: `{ code, message, details, hint }`. */
export function expectProblem(said: Said, status: number, code: string): void {
  expectSame([said.status, said.body.code], [status, code], 'refusal');
  const { message, hint } = said.body;
  expectTrue(typeof message === 'string' && message !== '', 'the refusal has no sentence');
  expectTrue('details' in said.body, 'the refusal has no details');
  expectTrue(hint === null || typeof hint === 'string', 'the hint is no sentence');
}
