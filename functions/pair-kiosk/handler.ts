import { sha256Hex } from '../_edge/actor.ts';
import type { ProblemCode } from '../_shared/problems/catalogue.ts';
import { problem } from '../_shared/problems/problem.ts';
import {
  normalisePairingCode,
  type Pairing,
  type PairingRequest,
} from '../_shared/schemas/pairing.ts';

/** What the database answers: the tablet's place, or why not. A refusal is a value, so that the try stays spent. */
export type Exchanged = Omit<Pairing, 'deviceToken'> | { problem: ProblemCode };

export interface Context {
  /** Where the try comes from; each address has ten in ten minutes. */
  readonly address: string;
  readonly deviceToken: string;
  exchange(parameters: {
    p_code_hash: string;
    p_token_hash: string;
    p_address: string;
  }): Promise<Exchanged>;
}

/** Exchange a pairing code for a device token. Only hashes of both reach the database. */
export async function pairKiosk(
  { code }: PairingRequest,
  { address, deviceToken, exchange }: Context,
): Promise<Pairing> {
  const exchanged = await exchange({
    p_code_hash: await sha256Hex(normalisePairingCode(code)),
    p_token_hash: await sha256Hex(deviceToken),
    p_address: address,
  });
  if ('problem' in exchanged) throw problem(exchanged.problem);
  return { ...exchanged, deviceToken };
}
