import type { Database, Queries } from '../local/database.ts';
import { demoBranchCode, demoKioskName } from './chain.ts';
import { makeVisitsOfToday } from './visits-of-today.ts';

/** What somebody who tries the demo types into a tablet. */
export interface DemoHandles {
  pairingCode: string | null;
  visitCodes: { code: string; branch: string; people: string[] }[];
}

interface DemoBranch {
  id: string;
  name_zh: string;
}
interface OpenVisit {
  id: string;
  people: string[];
}

const visitsToRate = 3;

/**
 * Only the hash of a code is stored, and making a new one ends the old. So a code that was shown
 * stays the visit's or the tablet's for as long as this process runs and nobody has used it; and a
 * visit or tablet that somebody else has made a code for meanwhile is left to them.
 */
const shownCodes = new WeakMap<object, Map<string, string>>();

/**
 * A pairing code for a tablet that waits, and codes of visits that nobody has answered: made
 * fresh, with a new tablet or new visits where the demo has used up its own. Reads the clock of
 * the database, unlike the seed.
 */
export async function demoHandles(database: Pick<Database, 'transaction'>): Promise<DemoHandles> {
  const shown = shownCodes.get(database) ?? new Map<string, string>();
  shownCodes.set(database, shown);
  return database.transaction(async (transaction) => {
    const [branch] = await transaction.query<DemoBranch>(
      'select id, name_zh from public.branches where code = $1',
      [demoBranchCode],
    );
    if (!branch) return { pairingCode: null, visitCodes: [] };
    await makeVisitsOfToday(transaction);
    const pairingCode = await pairingCodeOf(
      transaction,
      await tabletThatWaits(transaction, branch.id, shown),
      shown,
    );
    const visits = await findOrMakeVisits(transaction, branch.id, shown);
    const visitCodes: DemoHandles['visitCodes'] = [];
    for (const { id, people } of visits) {
      const code = await codeOf(transaction, id, shown);
      visitCodes.push({ code, branch: branch.name_zh, people });
    }
    return { pairingCode, visitCodes };
  });
}

/** A process that has shown nothing yet takes over what the one before it may have shown. */
const listShown = (shown: Map<string, string>) =>
  shown.size === 0 ? null : `{${[...shown.values()].join(',')}}`;

async function tabletThatWaits(
  database: Queries,
  branchId: string,
  shown: Map<string, string>,
): Promise<string> {
  const [row] = await database.query<{ id: string }>(
    `with waiting as (
       select k.id from public.kiosks k where k.branch_id = $1::text::uuid and k.paired_at is null
         and k.revoked_at is null and starts_with(k.name, $2::text)
         and ($3::text is null or not exists (
           select from private.pairing_codes c where c.kiosk_id = k.id and c.expires_at > now()
             and c.code_hash <> all (select sha256(convert_to(own, 'UTF8')) from unnest($3::text::text[]) own)))
       order by k.id limit 1
     ), added as (
       insert into public.kiosks (branch_id, name)
       select $1::text::uuid, $2::text || ' ' || (select count(*) from public.kiosks
         where branch_id = $1::text::uuid)
       where not exists (select from waiting)
       returning id
     )
     table waiting union all table added`,
    [branchId, demoKioskName, listShown(shown)],
  );
  if (!row) throw new Error('No tablet waits to be paired.');
  return row.id;
}

/** A code lasts ten minutes: one that somebody may be reading from the page begins them again. */
async function pairingCodeOf(
  database: Queries,
  kioskId: string,
  shown: Map<string, string>,
): Promise<string> {
  const known = shown.get(kioskId);
  const renewed = await database.query(
    `update private.pairing_codes set expires_at = now() + interval '10 minutes'
     where kiosk_id = $1::text::uuid and code_hash = sha256(convert_to($2::text, 'UTF8')) returning 1`,
    [kioskId, known ?? ''],
  );
  if (known !== undefined && renewed.length > 0) return known;
  const [made] = await database.query<{ code: string }>(
    'select private.make_pairing_code($1::text::uuid) as code',
    [kioskId],
  );
  if (!made) throw new Error(`No pairing code for tablet ${kioskId}`);
  shown.set(kioskId, made.code);
  return made.code;
}

async function findOrMakeVisits(
  database: Queries,
  branchId: string,
  shown: Map<string, string>,
): Promise<OpenVisit[]> {
  const found = await findOpenVisits(database, branchId, shown);
  if (found.length >= visitsToRate) return found;
  await makeVisits(database, branchId, visitsToRate - found.length);
  return findOpenVisits(database, branchId, shown);
}

function findOpenVisits(
  database: Queries,
  branchId: string,
  shown: Map<string, string>,
): Promise<OpenVisit[]> {
  return database.query<OpenVisit>(
    `select v.id, p.people from public.visits v
     cross join lateral (
       select array_agg(e.name order by s.role) as people from public.visit_staff s
       join public.employees e on e.id = s.employee_id where s.visit_id = v.id
     ) p
     where v.branch_id = $1::text::uuid and v.closed_at between now() - interval '24 hours' and now()
       and p.people is not null
       and not exists (select from public.responses r where r.visit_id = v.id)
       and ($2::text is null or not exists (
         select from private.visit_codes c where c.visit_id = v.id and c.expires_at > now()
           and c.code_hash <> all (select sha256(private.code_salt(v.branch_id) || convert_to(own, 'UTF8'))
             from unnest($2::text::text[]) own)))
     order by v.closed_at desc, v.id limit ${visitsToRate}`,
    [branchId, listShown(shown)],
  );
}

/** Visits that closed a moment ago, each served by a consultant, a doctor and a nurse posted here. */
async function makeVisits(database: Queries, branchId: string, count: number): Promise<void> {
  await database.query(
    `with made as (
       insert into public.visits (branch_id, customer_ref, treatment_id, kind, arrived_at, closed_at, occurred_on)
       select b.id, md5(gen_random_uuid()::text), t.id, 'repeat', now() - interval '70 minutes',
         now() - n * interval '1 minute', (now() at time zone b.time_zone)::date
       from public.branches b, generate_series(1, $2::text::integer) n
       cross join lateral (select id from public.treatments where category = 'injection'
         order by md5(n::text || gen_random_uuid()::text) limit 1) t
       where b.id = $1::text::uuid
       returning id, branch_id, occurred_on
     ), served as (
       insert into public.visit_staff (visit_id, employee_id, role)
       select m.id, p.employee_id, p.role from made m
       cross join lateral (
         select distinct on (p.role) p.employee_id, p.role from public.postings p
         where p.branch_id = m.branch_id and p.during @> m.occurred_on
           and p.role in ('consultant', 'doctor', 'nurse')
         order by p.role, md5(m.id::text || p.employee_id::text)
       ) p
       returning visit_id
     )
     select private.measure_visits(array_agg(id)) from made`,
    [branchId, String(count)],
  );
}

async function codeOf(
  database: Queries,
  visitId: string,
  shown: Map<string, string>,
): Promise<string> {
  const [row] = await database.query<{ is_good: boolean }>(
    `select exists (select from private.visit_codes where visit_id = $1::text::uuid
       and expires_at > now() + interval '1 hour') as is_good`,
    [visitId],
  );
  const known = shown.get(visitId);
  if (known !== undefined && row?.is_good) return known;
  const [made] = await database.query<{ code: string }>(
    'select private.make_visit_code($1::text::uuid) as code',
    [visitId],
  );
  if (!made) throw new Error(`No code for visit ${visitId}`);
  shown.set(visitId, made.code);
  return made.code;
}
