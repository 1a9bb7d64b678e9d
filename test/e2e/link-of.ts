import type { SeededStack } from './seeded-stack.ts';

/** A follow-up of a treatment that was `days` ago, as the desk would send it. */
export async function linkOf(
  stack: SeededStack,
  days: number,
  occasion: 'visit' | 'day_7' | 'day_30',
): Promise<string> {
  const token = [...crypto.getRandomValues(new Uint8Array(43))]
    .map((byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'[byte % 64])
    .join('');
  await stack.database.query(
    `insert into private.visit_links (token_hash, visit_id, occasion)
     select sha256(convert_to($1, 'UTF8')), v.id, $3::text::public.response_occasion
     from public.visits v join public.branches b on b.id = v.branch_id
     where v.occurred_on = (now() at time zone b.time_zone)::date - $2::text::int and v.closed_at is not null
       and v.treatment_id is not null
       and exists (select from public.visit_staff s where s.visit_id = v.id)
       and not exists (select from public.responses r where r.visit_id = v.id and r.occasion::text = $3::text)
       and not exists (select from private.visit_links l where l.visit_id = v.id and l.occasion::text = $3::text)
     order by v.id limit 1`,
    [token, String(days), occasion],
  );
  return `${stack.url}/rate/#${token}`;
}
