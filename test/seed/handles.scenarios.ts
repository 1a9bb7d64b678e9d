import { expect, it } from 'vitest';
import type { Database } from '../../supabase/local/database.ts';
import { demoBranchCode } from '../../supabase/seed/chain.ts';
import { demoHandles, demoPulse } from '../../supabase/seed/seed.ts';
import { silentKiosk } from '../../supabase/seed/write-fleet.ts';
import { numbers } from './seeded-database.ts';

/** Pairing and visit codes for whoever tries the demo. These write: they come last. */
export function describeHandles(open: () => Database): void {
  it('gives codes that the database takes, of visits that wait for an answer', async () => {
    const { pairingCode, visitCodes } = await demoHandles(open());
    expect(pairingCode).toMatch(/^[A-HJ-NP-Z2-9]{8}$/);
    expect(visitCodes).toHaveLength(3);
    for (const { code, people } of visitCodes) {
      const found = await numbers(
        open(),
        `select count(*) as visits, count(r.id) as answered from private.visit_codes c
         join public.visits v on v.id = c.visit_id left join public.responses r on r.visit_id = v.id
         where c.code_hash = sha256(private.code_salt(c.branch_id) || convert_to($1, 'UTF8'))
           and c.expires_at > now() and v.closed_at between now() - interval '1 day' and now()`,
        [code],
      );
      expect(found).toEqual({ visits: 1, answered: 0 });
      expect(people.length).toBeGreaterThan(0);
    }
  });

  it('keeps a code that it has shown', async () => {
    const [first, second] = [await demoHandles(open()), await demoHandles(open())];
    expect(second).toEqual(first);
    // It would have run out while somebody still reads it from the page.
    await open().query(`update private.pairing_codes set expires_at = now() - interval '1 second'`);
    const { pairingCode } = await demoHandles(open());
    expect(pairingCode).toBe(first.pairingCode);
    const [lasting] = await open().query(
      `select from private.pairing_codes where code_hash = sha256(convert_to($1, 'UTF8'))
         and expires_at > now() + interval '9 minutes'`,
      [pairingCode],
    );
    expect(lasting).toBeDefined();
  });

  it('leaves alone the codes that somebody else has made meanwhile', async () => {
    const before = await demoHandles(open());
    const tablet = `select k.id from public.kiosks k join private.pairing_codes c on c.kiosk_id = k.id
      where c.code_hash = sha256(convert_to($1::text, 'UTF8'))`;
    // Of a tablet of theirs, of the demo's own, and of a visit that the demo shows.
    const [made] = await open().query<{ first: string; second: string; visit: string }>(
      `with added as (
         insert into public.kiosks (id, branch_id, name)
         select '00000000-0000-0000-0000-000000000001', id, 'Hall' from public.branches where code = $3
         returning id
       )
       select private.make_pairing_code(added.id) as first, private.make_pairing_code((${tablet})) as second,
         (select private.make_visit_code(c.visit_id) from private.visit_codes c
          where c.code_hash = sha256(private.code_salt(c.branch_id) || convert_to($2::text, 'UTF8'))) as visit
       from added`,
      [before.pairingCode, before.visitCodes[0]?.code, demoBranchCode],
    );
    const after = await demoHandles(open());
    const good = await numbers(
      open(),
      `select (select count(*) from private.pairing_codes where code_hash in
           (sha256(convert_to($1::text, 'UTF8')), sha256(convert_to($2::text, 'UTF8')))) as tablets,
         (select count(*) from private.visit_codes c
          where c.code_hash = sha256(private.code_salt(c.branch_id) || convert_to($3::text, 'UTF8'))) as visits`,
      [made?.first, made?.second, made?.visit],
    );
    expect(good).toEqual({ tablets: 2, visits: 1 });
    expect(after.pairingCode).not.toBe(before.pairingCode);
    const codes = after.visitCodes.map(({ code }) => code);
    expect(codes).toHaveLength(3);
    expect(codes).not.toContain(before.visitCodes[0]?.code);
    expect(await demoHandles(open())).toEqual(after);
  });

  it('has customers at every branch today, and one that nobody was asked about', async () => {
    await demoHandles(open());
    const found = await open().query<{ branches: number; open: number; closed: number }>(
      `select count(*) over ()::integer as branches, count(*) filter (where v.closed_at is null)::integer as open,
         count(*) filter (where v.closed_at is not null)::integer as closed
       from public.visits v join public.branches b on b.id = v.branch_id
       where v.occurred_on = (now() at time zone b.time_zone)::date and b.code <> $1 group by b.id`,
      [demoBranchCode],
    );
    expect(found).toEqual(Array(5).fill({ branches: 5, open: 2, closed: 1 }));
    expect(await open().query('select * from private.rollup_differences()')).toEqual([]);
  });

  it('hears of every tablet but one while it runs', async () => {
    await demoPulse(open());
    const quiet = await open().query(
      `select b.code, k.name from public.kiosks k join public.branches b on b.id = k.branch_id
       where k.paired_at is not null and k.last_seen_at < now() - interval '1 minute'`,
    );
    expect(quiet).toEqual([{ code: silentKiosk.branchCode, name: silentKiosk.name }]);
  });

  it('makes another tablet when the first is paired, and another visit when one is answered', async () => {
    const before = await demoHandles(open());
    const paired = await pair(open(), before.pairingCode ?? '');
    expect(paired.problem).toBeUndefined();
    const token = '1'.repeat(64);
    const [verdict] = await open().query<{ verdicts: { status: number }[] }>(
      `select public.submit_responses($1, jsonb_build_array(jsonb_build_object('id', gen_random_uuid(),
         'visitCodeHash', (select encode(sha256(private.code_salt(id) || convert_to($2::text, 'UTF8')), 'hex')
           from public.branches where code = $3), 'questionnaireVersion', 1, 'language', 'zh', 'answeredAt', now(),
         'isTimeUncertain', false, 'durationMs', 30000, 'ratings', '[]'::jsonb, 'nps', 10,
         'chips', '[]'::jsonb, 'comment', null, 'wantsContact', false))) as verdicts`,
      [token, before.visitCodes[0]?.code, demoBranchCode],
    );
    expect(verdict?.verdicts[0]?.status).toBe(201);
    const after = await demoHandles(open());
    expect(after.visitCodes).toHaveLength(3);
    expect(after.visitCodes.map(({ code }) => code)).not.toContain(before.visitCodes[0]?.code);
    expect((await pair(open(), after.pairingCode ?? '')).problem).toBeUndefined();
  });
}

async function pair(database: Database, code: string): Promise<{ problem?: string }> {
  const tokens = (await numbers(database, 'select count(*) as n from private.kiosk_credentials')).n;
  const [row] = await database.query<{ answer: { problem?: string } }>(
    `select public.pair_kiosk(encode(sha256(convert_to($1, 'UTF8')), 'hex'), $2, 'test') as answer`,
    [
      code,
      String(tokens! + 1)
        .repeat(64)
        .slice(0, 64),
    ],
  );
  return row?.answer ?? { problem: 'nothing' };
}
