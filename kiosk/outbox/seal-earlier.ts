import { ask, type Earlier, transact } from '../device/database.ts';
import type { Settings } from '../device/settings.ts';
import { hashCode } from '../passport/hash-code.ts';
import { keepResponse } from './keep-response.ts';

/**
 * Answers that version 1 of the database kept in clear text: seal them, each in the place of its
 * row. Those of another branch wait until the tablet is paired there again, for their codes cannot
 * be hashed without its salt.
 */
export async function sealEarlier({ branch, codeSalt }: Settings): Promise<void> {
  const rows = await transact('readonly', (store) => ask<Earlier[]>(store('earlier').getAll()));
  for (const { sequence, branchId, keptAt, response } of rows) {
    if (branchId !== branch.id) continue;
    const { visitCode, ...rest } = response;
    const visitCodeHash = visitCode === null ? null : await hashCode(codeSalt, visitCode);
    const time = { keptAt, isTimeUncertain: rest.isTimeUncertain, boot: '', monotonic: 0 };
    await keepResponse({ ...rest, visitCodeHash }, time, sequence);
  }
}
