import { createHash, pbkdf2Sync } from 'node:crypto';
import { batchOf } from '../local/batch.ts';
import type { Queries } from '../local/database.ts';
import { type Branch, demoBranchCode } from './chain.ts';
import { type Day, formatMoment, momentOf } from './days.ts';
import { createRandom } from './random.ts';

/** Opens the staff menu of every tablet of the demo. */
export const demoStaffPin = '2468';

/** No word of it since the evening before; all others speak while the demo runs. */
export const silentKiosk = { branchCode: demoBranchCode, name: '前台平板 2' };

const iterations = 100_000;

/** What the branches decided for their tablets, and what has gone wrong with some of them. */
export async function writeFleet(
  database: Queries,
  chain: readonly Branch[],
  { until }: { until: Day },
): Promise<void> {
  await database.copy(
    batchOf(
      'public.kiosk_settings',
      chain.map(({ id }) => ({
        branch_id: id,
        pin_set_at: formatMoment(momentOf(until - 20, 11 * 60)),
      })),
    ),
  );
  await database.copy(
    batchOf(
      'private.staff_pins',
      chain.map(({ id }) => {
        const salt = createHash('sha256').update(id).digest().subarray(0, 16);
        const hash = pbkdf2Sync(demoStaffPin, salt, iterations, 32, 'sha256');
        return {
          branch_id: id,
          salt: `\\x${salt.toString('hex')}`,
          iterations,
          hash: `\\x${hash.toString('hex')}`,
        };
      }),
    ),
  );
  await writeAlerts(database, chain, until);
}

/** One that heals by itself and did, one about answers a manager must look at, one that is grave. */
async function writeAlerts(database: Queries, chain: readonly Branch[], until: Day) {
  const random = createRandom('kiosk alerts');
  const at = (daysAgo: number, minutes: number) => formatMoment(momentOf(until - daysAgo, minutes));
  const kioskAt = (code: string) => {
    const branch = chain.find((each) => each.code === code);
    return { branch_id: branch?.id, kiosk_id: branch?.kiosks[0]?.id };
  };
  await database.copy(
    batchOf(
      'public.kiosk_alerts',
      [
        {
          ...kioskAt(demoBranchCode),
          kind: 'silent',
          opened_at: at(3, 14 * 60 + 12),
          closed_at: at(3, 14 * 60 + 41),
          details: {},
        },
        {
          ...kioskAt(demoBranchCode),
          kind: 'quarantine',
          opened_at: at(1, 17 * 60 + 26),
          details: { count: 1 },
        },
        {
          ...kioskAt('SH-XH'),
          kind: 'record_missing',
          opened_at: at(1, 16 * 60 + 3),
          details: { sequences: [[412, 413]] },
        },
      ].map((alert) => ({ id: random.uuid(), ...alert })),
    ),
  );
  await database.query(
    `update public.kiosks set quarantine_count = 1
     where id in (select kiosk_id from public.kiosk_alerts where kind = 'quarantine')`,
  );
}
