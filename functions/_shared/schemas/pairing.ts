import { z } from 'zod';
import { RowIdSchema } from './identifier.ts';
import { TranslatedTextSchema } from './translated-text.ts';

/** The code as a person typed it; what it must be is not told, so a wrong one is simply unknown. */
export const PairingRequestSchema = z.strictObject({
  code: z.string().min(1).max(40),
});

export type PairingRequest = z.infer<typeof PairingRequestSchema>;

/** What a tablet gets once. The token is shown here and never again. */
export const PairingSchema = z.strictObject({
  kioskId: RowIdSchema,
  kioskName: z.string(),
  branchId: RowIdSchema,
  branchName: TranslatedTextSchema,
  deviceToken: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
});

export type Pairing = z.infer<typeof PairingSchema>;

/**
 * The code as it was made: capitals and digits, whatever case, width, spaces or dashes were typed.
 *
 * @example
 * normalisePairingCode('ａbcd-23 45'); // 'ABCD2345'
 */
export function normalisePairingCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}_.]/gu, '');
}
