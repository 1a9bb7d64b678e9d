import type { Kept } from '../../kiosk/device/database.ts';

export const kioskId = '00000000-0000-4000-8000-00000000000a';
export const branchId = '00000000-0000-4000-8000-00000000000b';

/** A row of the outbox, with nothing real in its envelope. */
export function kept(id: string, sequence = 1): Kept {
  const [previousHash, hash] = ['0'.repeat(64), '1'.repeat(64)];
  const item = { id, kioskId, sequence, previousHash, hash, keyId: 'k1', envelope: 'AAAA' };
  return { branchId, keptAt: 0, isTimeUncertain: false, boot: 'boot', monotonic: 0, item };
}
