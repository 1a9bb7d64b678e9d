import type { ChaosPlan } from './chaos-plan.ts';
import type { ChaosClinic } from './clinic.ts';
import type { Supplies } from './order.ts';

/** Visits that wait, and ids that another tablet has used. The controls know of neither. */
export async function bringSupplies({ clinic, client, size }: ChaosPlan): Promise<Supplies> {
  if (client !== 'tablet') return { visitCodes: [], takenIds: [] };
  return {
    visitCodes: await clinic.addVisits(Math.min(400, Math.ceil(size / 4))),
    takenIds: await takeIds(clinic, Math.min(50, Math.ceil(size / 20))),
  };
}

async function takeIds(clinic: ChaosClinic, count: number): Promise<string[]> {
  const rows = await clinic.query<{ id: string }>(
    `insert into public.responses (id, branch_id, channel, answered_at, answered_on, nps, content_hash)
     select overlay(gen_random_uuid()::text placing '7' from 15 for 1)::uuid, b.id, 'phone', now(),
       current_date, 9, sha256('')
     from public.branches b, generate_series(1, $1::integer) returning id`,
    [count],
  );
  return rows.map(({ id }) => id);
}
