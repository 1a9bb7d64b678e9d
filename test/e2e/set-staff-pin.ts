import { pbkdf2Sync, randomBytes } from 'node:crypto';
import type { ChaosClinic } from '../chaos/clinic.ts';

/** As the manager's browser sets it, straight into the database. Tablets hear of it at their next sync. */
export async function setStaffPin(clinic: ChaosClinic, pin: string): Promise<void> {
  const [salt, iterations] = [randomBytes(16), 20_000];
  const hash = pbkdf2Sync(pin, salt, iterations, 32, 'sha256');
  await clinic.query(
    `insert into private.staff_pins (branch_id, salt, iterations, hash)
     select id, decode($1, 'hex'), $2::integer, decode($3, 'hex') from public.branches
     on conflict (branch_id) do update
     set salt = excluded.salt, iterations = excluded.iterations, hash = excluded.hash`,
    [salt.toString('hex'), iterations, hash.toString('hex')],
  );
}
