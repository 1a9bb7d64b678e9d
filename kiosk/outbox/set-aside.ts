import { transact } from '../device/database.ts';
import { readValue } from '../device/remember.ts';
import { rowsOf } from './rows-of.ts';

/**
 * Put own rows that no reading of the queue finds, for somebody has edited them around the sealed
 * item, where the staff sees them: they would wait for ever.
 */
export function setAside(): Promise<void> {
  return transact('readwrite', async (store) => {
    const pairing = await readValue(store, 'pairing');
    for (const row of await rowsOf(store, 'outbox', pairing?.kioskId ?? '')) {
      const { id } = row.item;
      // Nothing wrong with it: it was kept a moment ago, after the last reading.
      if (row.branchId === pairing?.branchId && id && typeof id === 'string') continue;
      store('quarantine').put({ ...row, status: 422, code: 'invalid_response' });
      store('outbox').delete(id);
    }
  });
}
