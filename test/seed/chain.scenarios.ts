import { expect, it } from 'vitest';
import { QuestionnaireContentSchema } from '../../functions/_shared/schemas/questionnaire.ts';
import type { Database } from '../../supabase/local/database.ts';
import { demoQuestionnaire } from '../../supabase/seed/seed.ts';
import { numbers, today } from './seeded-database.ts';

/** What the demo chain is as a whole. */
export function describeChain(open: () => Database): void {
  it('has 6 branches, 90 people in five roles and about 60 000 ratings in 14 months', async () => {
    const found = await numbers(
      open(),
      `select (select count(*) from public.branches) as branches,
        (select count(*) from public.employees) as people,
        (select count(distinct role) from public.postings) as roles,
        (select sum(cardinality(scores)) from public.responses) as ratings,
        (select count(distinct month) from public.monthly_branch_totals) as months,
        (select count(*) from public.records) as records,
        (select count(distinct kind) from public.records) as kinds`,
    );
    expect(found).toMatchObject({ branches: 6, people: 90, roles: 5, months: 14, kinds: 13 });
    expect(found.ratings).toBeGreaterThan(57_000);
    expect(found.ratings).toBeLessThan(63_000);
    expect(found.records).toBeGreaterThan(25_000);
    expect(found.records).toBeLessThan(46_000);
  });

  it('has rollups that are what the measurements say', async () => {
    expect(await open().query('select * from private.rollup_differences()')).toEqual([]);
  });

  it('ends before today', async () => {
    const sql = `select count(*) as ahead from (
        select answered_at as at from public.responses union all select closed_at from public.visits
        union all select occurred_at from public.records) t
      where at >= $1::text::timestamp at time zone 'Asia/Shanghai'`;
    expect(await numbers(open(), sql, [today])).toEqual({ ahead: 0 });
  });

  it('lets people serve only where and as what they are posted', async () => {
    const sql = `select count(*) filter (where p.id is null) as outside, count(*) as all
      from public.visit_staff s join public.visits v on v.id = s.visit_id
      left join public.postings p on p.employee_id = s.employee_id and p.branch_id = v.branch_id
        and p.role = s.role and p.during @> v.occurred_on`;
    const found = await numbers(open(), sql);
    expect(found.outside).toBe(0);
    expect(found.all).toBeGreaterThan(100_000);
  });

  it('rates only people of the visit, and each record names somebody posted there', async () => {
    const found = await numbers(
      open(),
      `select (select count(*) from public.responses r, unnest(r.rated_employee_ids) as rated
          where not exists (select from public.visit_staff s
            where s.visit_id = r.visit_id and s.employee_id = rated)) as strangers,
        (select count(*) from public.records r where r.employee_id is not null
          and not exists (select from public.postings p
            where p.employee_id = r.employee_id and p.branch_id = r.branch_id)) as misplaced`,
    );
    expect(found).toEqual({ strangers: 0, misplaced: 0 });
  });

  it('receives customers in opening hours only, on special days too', async () => {
    const sql = `select count(*) as outside from public.visits v join public.branches b on b.id = v.branch_id
      cross join lateral (select case when b.special_days ? v.occurred_on::text
          then b.special_days -> v.occurred_on::text
          else b.opening_hours -> lower(to_char(v.occurred_on, 'dy')) end as hours) h
      where jsonb_typeof(h.hours) <> 'array'
        or (v.arrived_at at time zone b.time_zone)::time < (h.hours ->> 0)::time
        or (v.closed_at at time zone b.time_zone)::time > (h.hours ->> 1)::time`;
    expect(await numbers(open(), sql)).toEqual({ outside: 0 });
    const closed = `select count(*) as closed from public.branches b, jsonb_each(b.special_days) d
      where d.value = 'null' and d.key::date < $1::text::date`;
    expect((await numbers(open(), closed, [today])).closed).toBeGreaterThan(0);
  });

  it('has ratings and NPS as medical aesthetics has them: near the ceiling, with a tail', async () => {
    const branches = await open().query<Record<string, string>>(
      `select b.code, (select avg(s) from public.responses r, unnest(r.scores) s where r.branch_id = b.id) as mean,
        100.0 * (count(*) filter (where r.nps >= 9) - count(*) filter (where r.nps <= 6)) / count(r.nps) as nps,
        1.0 * count(*) / (select count(*) from public.visits v where v.branch_id = b.id) as rate
       from public.responses r join public.branches b on b.id = r.branch_id group by b.id`,
    );
    for (const { code, mean, nps, rate } of branches) {
      expect(Number(mean), code).toBeGreaterThan(4.58);
      expect(Number(mean), code).toBeLessThan(4.83);
      expect(Number(nps), code).toBeGreaterThan(50);
      expect(Number(nps), code).toBeLessThan(82);
      expect(Number(rate), code).toBeGreaterThan(0.43);
      expect(Number(rate), code).toBeLessThan(0.62);
    }
  });

  it('has people who differ by about a tenth of a star, and answers that hang together', async () => {
    const found = await numbers(
      open(),
      `select (select stddev_samp(mean) from (select sum(sum)::numeric / sum(n) as mean from public.monthly_totals
          where measure = 'rating' group by employee_id having sum(n) >= 100) t) as spread,
        (select corr(scores[1], scores[2]) from public.responses where cardinality(scores) >= 2) as halo`,
    );
    expect(found.spread).toBeGreaterThan(0.08);
    expect(found.spread).toBeLessThan(0.16);
    expect(found.halo).toBeGreaterThan(0.15);
  });

  it('has comments that do not repeat themselves', async () => {
    const found = await numbers(
      open(),
      `select count(comment) as all, count(distinct comment) as different,
        count(*) filter (where comment is not null and language = 'en') as english from public.responses`,
    );
    expect(found.all).toBeGreaterThan(4000);
    expect(found.different! / found.all!).toBeGreaterThan(0.9);
    expect(found.english).toBeGreaterThan(100);
  });

  it('has every kind of record in every whole month', async () => {
    const gaps = await open().query(
      `select k.kind, m.month from (select distinct kind from public.records) k
       cross join (select distinct month from public.monthly_branch_totals
         where month < date_trunc('month', $1::text::date)) m
       where not exists (select from public.records r
         where r.kind = k.kind and r.occurred_on >= m.month and r.occurred_on < m.month + interval '1 month')`,
      [today],
    );
    expect(gaps).toEqual([]);
  });

  it('has deals whose shares make a whole', async () => {
    const sql = `select count(*) as odd from public.records r where kind = 'deal' and (
        (r.content ->> 'amountFen')::bigint <= 0 or 10000 <> (
          select sum((s ->> 'shareBp')::integer) from jsonb_array_elements(r.content -> 'staff') s))`;
    expect(await numbers(open(), sql)).toEqual({ odd: 0 });
  });

  it('asks a questionnaire that a tablet can read', () => {
    expect(QuestionnaireContentSchema.safeParse(demoQuestionnaire).error).toBeUndefined();
  });
}
