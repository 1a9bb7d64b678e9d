import { expect, it } from 'vitest';
import { benjaminiHochberg } from '../../functions/_shared/statistics/benjamini-hochberg.ts';
import { burstTest } from '../../functions/_shared/statistics/burst-test.ts';
import { fisherExactTest } from '../../functions/_shared/statistics/fisher-exact-test.ts';
import { npsDifferenceTest } from '../../functions/_shared/statistics/nps-difference-test.ts';
import type { Database } from '../../supabase/local/database.ts';
import { formatDay, parseDay } from '../../supabase/seed/days.ts';
import { createStories } from '../../supabase/seed/stories.ts';
import { numbers, today } from './seeded-database.ts';

interface Counts {
  code: string;
  promoters: number;
  passives: number;
  detractors: number;
}

const stories = createStories(parseDay(today));

/** Each planted story, found by a query that knows only who and when. */
export function describeStories(open: () => Database): void {
  it('has one branch that is truly better: different from the others in nearly every month', async () => {
    const months = await open().query<{ month: string }>(
      `select distinct month::text as month from public.monthly_branch_totals
       where month < date_trunc('month', $1::text::date)`,
      [today],
    );
    let better = 0;
    for (const { month } of months) {
      const branches = await npsCounts(open(), month, month);
      const verdict = againstTheRest(branches).get(stories.betterBranch.branchCode);
      if (verdict && verdict.q < 0.05 && verdict.difference > 0) better += 1;
    }
    expect(better).toBeGreaterThanOrEqual(months.length - 3);
  });

  it('has no other branch that is better than the rest over the year', async () => {
    const branches = await npsCounts(open(), '2000-01-01', '2100-01-01');
    const others = branches.filter(({ code }) => code !== stories.betterBranch.branchCode);
    for (const [code, { q, difference }] of againstTheRest(others)) {
      expect(q < 0.05 && difference > 0.05, code).toBe(false);
    }
  });

  it('has one small branch that tops a month by luck: first of all, and no evidence of it', async () => {
    const { branchCode, month, leastNps } = stories.luckyBranch;
    const branches = await npsCounts(open(), formatDay(month), formatDay(month));
    const ranked = [...branches].sort((a, b) => npsOf(b) - npsOf(a));
    expect(ranked[0]?.code).toBe(branchCode);
    expect(npsOf(ranked[0]!)).toBeGreaterThanOrEqual(leastNps);
    expect(sizeOf(ranked[0]!)).toBeLessThan(30);
    expect(againstTheRest(branches).get(branchCode)?.q).toBeGreaterThan(0.05);
    const always = await npsCounts(open(), '2000-01-01', '2100-01-01');
    const [own, best] = [branchCode, stories.betterBranch.branchCode].map((code) =>
      npsOf(always.find((branch) => branch.code === code)!),
    );
    expect(own).toBeLessThan(best! - 5);
  });

  it('has one burst: sixteen fives for one consultant in half an hour, each too fast to read', async () => {
    const { burst } = stories;
    const sql = `select e.name, k.name as kiosk, count(*)::integer as answers, min(s.score) as least,
        max(r.duration_ms) as longest, extract(epoch from max(r.answered_at) - min(r.answered_at)) / 60 as minutes,
        (min(r.answered_at) at time zone 'Asia/Shanghai')::date::text as day
      from public.responses r
      cross join lateral unnest(r.rated_employee_ids, r.scores) as s (employee_id, score)
      join public.employees e on e.id = s.employee_id join public.kiosks k on k.id = r.kiosk_id
      where r.duration_ms < 3000 group by e.id, k.id, (r.answered_at at time zone 'Asia/Shanghai')::date`;
    const found = await open().query<Record<string, unknown>>(sql);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      name: burst.member.name,
      kiosk: burst.kioskName,
      answers: burst.responses,
      least: 5,
      day: formatDay(burst.day),
    });
    expect(Number(found[0]?.minutes)).toBeLessThanOrEqual(30);
    expect(Number(found[0]?.longest)).toBeLessThan(3000);
    const { rate } = await numbers(
      open(),
      `select count(*)::numeric / count(distinct r.answered_on) as rate from public.responses r
       join public.kiosks k on k.id = r.kiosk_id join public.branches b on b.id = r.branch_id
       where b.code = $1 and k.name = $2 and extract(hour from r.answered_at at time zone 'Asia/Shanghai') = 19
         and r.duration_ms >= 3000`,
      [burst.member.branchCode, burst.kioskName],
    );
    expect(burstTest(burst.responses, burst.minutes, rate!).p).toBeLessThan(1e-6);
  });

  it('has one transfer in the middle of a month, with ratings on either side in either branch', async () => {
    const { transfer } = stories;
    const found = await open().query<Record<string, unknown>>(
      `select b.code, min(r.answered_on)::text as first, max(v.occurred_on)::text as last, count(*)::integer as ratings
       from public.responses r join public.branches b on b.id = r.branch_id
       join public.visits v on v.id = r.visit_id and r.occasion = 'visit'
       join public.employees e on e.id = any (r.rated_employee_ids)
       where e.name = $1 group by 1`,
      [transfer.member.name],
    );
    const before = found.find(({ code }) => code === transfer.member.branchCode);
    const after = found.find(({ code }) => code === transfer.toBranchCode);
    expect(found).toHaveLength(2);
    expect(String(before?.last) < formatDay(transfer.day)).toBe(true);
    expect(String(after?.first) >= formatDay(transfer.day)).toBe(true);
    expect(Number(before?.ratings)).toBeGreaterThan(100);
    expect(Number(after?.ratings)).toBeGreaterThan(50);
    const month = await open().query(
      `select distinct t.branch_id from public.monthly_totals t join public.employees e on e.id = t.employee_id
       where e.name = $1 and t.month = date_trunc('month', $2::text::date)`,
      [transfer.member.name, formatDay(transfer.day)],
    );
    expect(month).toHaveLength(2);
  });

  it('has one complication of grade IV, of one doctor, after an operation on record', async () => {
    const { veto } = stories;
    const found = await open().query(
      `select e.name, b.code, c.content ->> 'grade' as grade, c.occurred_on::text as confirmed_on,
        p.occurred_on::text as operated_on, p.content ->> 'treatmentCode' as treatment
       from public.records c
       join public.records p on p.branch_id = c.branch_id and p.kind = 'procedure'
         and p.external_id = c.content ->> 'procedureId' and p.visit_id = c.visit_id
       join public.employees e on e.id = c.employee_id join public.branches b on b.id = c.branch_id
       where c.kind = 'complication' and c.content ->> 'grade' in ('IV', 'V')`,
    );
    expect(found).toEqual([
      {
        name: veto.member.name,
        code: veto.member.branchCode,
        grade: veto.grade,
        confirmed_on: formatDay(veto.confirmedOn),
        operated_on: formatDay(veto.operatedOn),
        treatment: veto.treatmentCode,
      },
    ]);
  });

  it('has one person who asks few customers and none who complained, and no other like that', async () => {
    const { member, from } = stories.selectiveAsking;
    const people = await open().query<{
      name: string;
      role: string;
      branch: string;
      visits: number;
      asked: number;
      troubled: number;
      troubled_asked: number;
    }>(
      `select e.name, s.role::text, b.code as branch, count(*)::integer as visits, count(v.asked_at)::integer as asked,
        (count(*) filter (where t.visit_id is not null))::integer as troubled,
        count(v.asked_at) filter (where t.visit_id is not null)::integer as troubled_asked
       from public.visits v join public.branches b on b.id = v.branch_id
       join public.visit_staff s on s.visit_id = v.id join public.employees e on e.id = s.employee_id
       left join (select distinct visit_id from public.records where kind = 'complaint'
         or kind = 'deal' and content -> 'refund' <> 'null') t on t.visit_id = v.id
       where v.closed_at is not null and v.occurred_on >= $1::text::date
       group by 1, 2, 3 having count(*) >= 50`,
      [formatDay(from)],
    );
    const tests = people.map((person) => {
      const rest = people.filter(
        (other) => other !== person && other.role === person.role && other.branch === person.branch,
      );
      const sum = (key: 'asked' | 'visits') => rest.reduce((total, other) => total + other[key], 0);
      if (rest.length === 0) return 1;
      return fisherExactTest(
        { successes: person.asked, n: person.visits },
        { successes: sum('asked'), n: sum('visits') },
        'less',
      );
    });
    const found = benjaminiHochberg(tests).flatMap((q, at) => (q < 0.001 ? people[at]! : []));
    expect(found.map(({ name }) => name)).toEqual([member.name]);
    expect(found[0]!.asked / found[0]!.visits).toBeLessThan(0.65);
    expect(found[0]!.troubled).toBeGreaterThanOrEqual(8);
    expect(found[0]!.troubled_asked).toBe(0);
  });

  it('has two findings for people to review, of the burst and of not asking, and no honest person among them', async () => {
    const found = await open().query<{ name: string; signals: string; answers: number }>(
      `select e.name, cardinality(f.response_ids)::integer as answers,
        (select string_agg(s ->> 'signal', ' ' order by s ->> 'signal') from jsonb_array_elements(f.signals) s) as signals
       from public.integrity_findings f join public.employees e on e.id = f.employee_id order by answers desc`,
    );
    expect(found).toEqual([
      {
        name: stories.burst.member.name,
        answers: stories.burst.responses,
        signals: 'burst session too_fast',
      },
      {
        name: stories.selectiveAsking.member.name,
        answers: 0,
        signals: 'asks_less avoids_trouble',
      },
    ]);
    const { people } = await numbers(
      open(),
      'select sum(people_count) as people from public.integrity_checks',
    );
    expect(people).toBeGreaterThan(75);
  });

  it('has nobody who answered without having been asked', async () => {
    const sql = `select count(*) as unasked from public.responses r join public.visits v on v.id = r.visit_id
      where r.occasion = 'visit' and (v.asked_at is null or v.asked_at > r.answered_at + interval '1 minute')`;
    expect(await numbers(open(), sql)).toEqual({ unasked: 0 });
  });
}

function npsCounts(database: Database, from: string, to: string): Promise<Counts[]> {
  return database.query<Counts>(
    `select b.code, (count(*) filter (where r.nps >= 9))::integer as promoters,
      (count(*) filter (where r.nps in (7, 8)))::integer as passives,
      (count(*) filter (where r.nps <= 6))::integer as detractors
     from public.responses r join public.branches b on b.id = r.branch_id
     where r.nps is not null and r.answered_on >= $1::text::date
       and r.answered_on < $2::text::date + interval '1 month'
     group by 1`,
    [from, to],
  );
}

/** Each branch against all the others together, adjusted for asking about every branch. */
function againstTheRest(
  branches: readonly Counts[],
): Map<string, { q: number; difference: number }> {
  const tests = branches.map((branch) => {
    const rest = branches.filter((other) => other !== branch);
    const sum = (key: 'promoters' | 'passives' | 'detractors') =>
      rest.reduce((total, other) => total + other[key], 0);
    return npsDifferenceTest(branch, {
      promoters: sum('promoters'),
      passives: sum('passives'),
      detractors: sum('detractors'),
    });
  });
  const adjusted = benjaminiHochberg(tests.map(({ p }) => p));
  return new Map(
    branches.map(({ code }, at) => [code, { q: adjusted[at]!, difference: tests[at]!.difference }]),
  );
}

function sizeOf({ promoters, passives, detractors }: Counts): number {
  return promoters + passives + detractors;
}

function npsOf(counts: Counts): number {
  return (100 * (counts.promoters - counts.detractors)) / sizeOf(counts);
}
