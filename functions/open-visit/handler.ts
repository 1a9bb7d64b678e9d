import { sha256Hex } from '../_edge/actor.ts';
import { type Refused, valueOrProblem } from '../_edge/value-or-problem.ts';
import type { OpenedVisit, VisitToken } from '../_shared/schemas/visit-link.ts';

export interface Context {
  /** Where the try comes from; only tokens that nobody issued count. */
  readonly address: string;
  open(parameters: { p_token_hash: string; p_address: string }): Promise<OpenedVisit | Refused>;
}

/** Show the visit behind a link. Opening uses nothing up: the answer does. */
export async function openVisit(
  { token }: VisitToken,
  { address, open }: Context,
): Promise<OpenedVisit> {
  const opened = await open({ p_token_hash: await sha256Hex(token), p_address: address });
  return valueOrProblem<OpenedVisit>(opened);
}
