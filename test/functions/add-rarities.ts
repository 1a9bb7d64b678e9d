import type { ScoringDesk } from './scoring-desk.ts';

/** Some records of the branch, the same ones in every run. */
const oneIn = (times: number) =>
  `r.branch_id = $1::uuid and ('x' || left(md5(r.external_id), 4))::bit(16)::integer % ${times} = 0`;

/** An instant in a record's own words. */
const written = (moment: string) =>
  `to_char((${moment}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

const rarities = [
  // messages of the night, answered up to two minutes after the doors open
  `update public.records r set content = content || jsonb_build_object('firstMessageAt', r.occurred_on || 'T03:10:00+08:00',
      'firstReplyAt', (select ${written(`(r.occurred_on || ' ' || opens || '+08')::timestamptz + make_interval(secs => 2 * extract(second from r.occurred_at))`)}
        from public.branches b, lateral (select coalesce(b.special_days -> r.occurred_on::text ->> 0,
          b.opening_hours -> lower(to_char(r.occurred_on, 'dy')) ->> 0)) h (opens) where b.id = r.branch_id))
    where r.kind = 'chat' and ${oneIn(4)}`,
  // complaints of the night, taken up when the doors are open again and closed at once
  `update public.records r set content = content || jsonb_build_object('openedAt', r.occurred_on || 'T02:00:00+08:00',
      'firstTouchedAt', r.occurred_on || 'T10:20:00+08:00', 'closedAt', r.occurred_on || 'T11:00:00+08:00')
    where r.kind = 'complaint' and content ->> 'closedAt' is not null and ${oneIn(2)}`,
  // lists that were ticked when it was over
  `update public.records r set content = content || jsonb_build_object('tickedAt', ${written(`(content ->> 'tickedAt')::timestamptz + interval '1 hour'`)})
    where r.kind = 'checklist' and content ->> 'tickedAt' is not null and ${oneIn(5)}`,
  // follow-ups that somebody else of the branch made, of the same role or not
  `update public.records r set content = content || jsonb_build_object('executorId', (select p.employee_id from public.postings p
      where p.branch_id = r.branch_id order by md5(p.employee_id || r.external_id) limit 1))
    where r.kind = 'follow_up' and content ->> 'doneAt' is not null and ${oneIn(5)}`,
  // procedures that had to be mended, by another one soon after
  `update public.records r set content = content || '{"revision": "unplanned"}'
    where r.branch_id = $1::uuid and r.kind = 'procedure' and exists (select from public.records before where before.kind = 'procedure'
      and before.customer_ref = r.customer_ref and before.content ->> 'treatmentCode' = r.content ->> 'treatmentCode'
      and before.occurred_at between r.occurred_at - interval '80 days' and r.occurred_at - interval '1 day')`,
];

/** Write into a branch of the demo what real clinics have and it has not, and derive its facts anew. */
export async function addRarities({ stack, tokens, query, one }: ScoringDesk): Promise<void> {
  const branchId = await one<string>(
    `select branch_id from public.records where kind = 'complaint' group by 1 order by count(*) desc, 1 limit 1`,
  );
  for (const sql of rarities) await query(sql, [branchId]);
  // It answers line by line, as far as it has come.
  const answer = await fetch(`${stack.url}/functions/v1/import-records/reprocess`, {
    method: 'POST',
    headers: { authorization: `Bearer ${tokens.zhao}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'rare records', branchId, from: '2020-01-01' }),
  });
  await answer.text();
}
