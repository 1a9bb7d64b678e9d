import { z } from 'zod';
import { MintedIdSchema, RowIdSchema } from './identifier.ts';

/** Room for the longest comment in four bytes a character, and the rest of a response. */
const longestEnvelope = 16_000;

export const HashSchema = z.string().regex(/^[0-9a-f]{64}$/);
export const KeyIdSchema = z.string().regex(/^[A-Za-z0-9_.:-]{1,64}$/);

/**
 * A response as a tablet queues and sends it: closed to the server's public key (`../sealing`), and
 * a link of the tablet's chain. `sequence` counts the responses of one pairing from 1.
 */
export const SealedResponseSchema = z.strictObject({
  id: MintedIdSchema,
  kioskId: RowIdSchema,
  sequence: z.int32().min(1),
  previousHash: HashSchema,
  hash: HashSchema,
  keyId: KeyIdSchema,
  envelope: z
    .string()
    .max(longestEnvelope)
    .regex(/^[A-Za-z0-9_-]+$/),
});

export type SealedResponse = z.infer<typeof SealedResponseSchema>;
