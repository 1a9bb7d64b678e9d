import { expect, it } from 'vitest';
import { appraiseSnapshot } from '#shared/cycle/appraise-snapshot.ts';
import type { CyclePeriod } from '#shared/cycle/cycle-period.ts';
import { restate, type SealStanding } from '#shared/cycle/restate.ts';
import type { Snapshot } from '#shared/cycle/snapshot.ts';
import { splitInputs } from '#shared/cycle/split-inputs.ts';
import type { LoadedScoring } from '#shared/scoring/loaded-scoring.ts';
import { readScoringInputs } from '#shared/scoring/read-scoring-inputs.ts';
import type { Database } from '../../supabase/local/database.ts';
import { numbers, today } from './seeded-database.ts';

/** The published month of the demo, as its people left it: every state is one the product's own calls leave. */
export function describeCycle(open: () => Database): void {
  const published = `(select id from public.periods where state = 'published' and phase = 'full')`;

  it('is acknowledged by two thirds, a few with a comment, and by the demo’s employee not yet', async () => {
    const found = await numbers(
      open(),
      `select 1.0 * count(s) / count(*) as share, count(s.comment) as comments,
        count(s) filter (where e.name = '陈思琪') as own
       from public.appraisals a join public.employees e on e.id = a.employee_id
       left join public.acknowledgments s on s.appraisal_id = a.id and s.revision = a.revision
       where a.period_id = ${published}`,
    );
    expect(found.share).toBeGreaterThan(0.55);
    expect(found.share).toBeLessThan(0.8);
    expect(found.comments).toBeGreaterThan(2);
    expect(found.own).toBe(0);
  });

  it('has feedback by managers of the own branch, and something agreed', async () => {
    const found = await numbers(
      open(),
      `select count(*) as talks, count(m) as managers, (select count(*) from public.action_items where outcome is null) as agreed,
        (select count(*) from public.action_items where outcome = 'done') as done
       from public.talks t left join public.memberships m on m.user_id = t.written_by and m.role = 'manager'
         and m.branch_id = t.branch_id`,
    );
    expect(found.talks).toBeGreaterThan(20);
    expect(found.managers).toBe(found.talks);
    expect(found.agreed).toBeGreaterThan(3);
    expect(found.done).toBeGreaterThan(3);
  });

  it('was calibrated twice before publishing, within the cap, by the lead of the branch', async () => {
    const rows = await open().query(
      `select abs(c.movement_bp) <= p.calibration_cap_bp as is_within, c.made_at between p.previewed_at and p.published_at as is_before,
        a.calibration_bp = c.movement_bp as counts,
        exists (select from public.memberships where user_id = c.made_by and role = 'lead' and branch_id = c.branch_id) as is_lead
       from public.calibrations c join public.periods p on p.id = c.period_id join public.appraisals a on a.id = c.appraisal_id`,
    );
    const sound = { is_within: true, is_before: true, counts: true, is_lead: true };
    expect(rows).toEqual([sound, sound]);
  });

  it('has one appeal that waits within its clock, one that won and raised the score, one that lost', async () => {
    const rows = await open().query(
      `select p.state, d.outcome, p.due_on >= $1::text::date as is_in_time, a.revision - coalesce(s.revision, a.revision) as corrected
       from public.appeals p join public.appraisals a on a.id = p.appraisal_id join public.branches b on b.id = p.branch_id
       left join public.appeal_decisions d on d.appeal_id = p.id
       left join public.acknowledgments s on s.appraisal_id = a.id and s.acknowledged_at < d.decided_at
       where b.code = 'SH-JA' order by p.state`,
      [today],
    );
    expect(rows).toEqual([
      { state: 'accepted', outcome: 'accepted', is_in_time: true, corrected: 1 },
      { state: 'open', outcome: null, is_in_time: true, corrected: 0 },
      { state: 'rejected', outcome: 'rejected', is_in_time: true, corrected: 0 },
    ]);
    const { sealing } = await numbers(
      open(),
      `select count(*) as sealing from public.appeals where state = 'open' or review_until >= $1::text::date`,
      [today],
    );
    expect(sealing).toBe(2);
  });

  it('stands as the engine says from the snapshot, the calibrations and the decision', async () => {
    const [row] = await open().query<{ snapshot: Snapshot }>(
      `select private.snapshot_json(p) as snapshot from public.periods p where id = ${published}`,
    );
    const { snapshot } = row!;
    const stored = await open().query(
      `select employee_id, engine_bp, rank_low, rank_high, tied_with from public.appraisals where period_id = ${published}
       order by employee_id`,
    );
    const computed = (of: Snapshot) =>
      appraiseSnapshot(of).map((line) => ({
        employee_id: line.employeeId,
        engine_bp: line.engineBp,
        rank_low: line.rankLow,
        rank_high: line.rankHigh,
        tied_with: line.tiedWith,
      }));
    expect(computed(snapshot)).toEqual(stored);
    const [won] = snapshot.adjustments;
    const before = computed({ ...snapshot, adjustments: [] });
    const of = (rows: typeof before) =>
      rows.find((line) => line.employee_id === won?.employeeId)?.engine_bp ?? 0;
    expect(of(computed(snapshot))).toBeGreaterThan(of(before));
  });

  it('restated a sealed month for an answer about somebody else, to what the facts say now', async () => {
    const restated = await open().query<{
      id: string;
      seal: SealStanding & { period: CyclePeriod };
      facts: LoadedScoring;
    }>(
      `select p.id, public.load_seal(p.sealed_by, p.id, 'restate', null, 1000) as seal,
         public.load_scoring_inputs(p.sealed_by, '{}', lower(p.during), upper(p.during)) as facts
       from public.periods p where p.state = 'sealed' and exists (select from public.restatements where period_id = p.id)`,
    );
    expect(restated).toHaveLength(1);
    const { id, seal, facts } = restated[0]!;
    const { inputs, plans } = readScoringInputs(facts, seal.period);
    expect(restate(seal, splitInputs(inputs, plans, seal.period).own, [])).toEqual([]);
    const found = await numbers(
      open(),
      `select count(*) as lines, count(*) filter (where r.before_bp = l.total_bp and r.after_bp <> r.before_bp) as moved,
        count(*) filter (where e.name = '陈思琪') as own,
        (select count(*) from public.exclusions x join public.responses a on a.id = x.response_id
          where a.is_excluded and x.proposed_by <> x.confirmed_by and x.reason = 'wrong_person') as left_out
       from public.restatements r join public.appraisal_seals l using (period_id, employee_id)
       join public.employees e on e.id = r.employee_id where r.period_id = $1`,
      [id],
    );
    expect(found).toMatchObject({ own: 1, left_out: 1 });
    expect(found.lines).toBeGreaterThan(0);
    expect(found.moved).toBe(found.lines);
  });

  it('has nobody say or decide anything before publishing or after today', async () => {
    const found = await numbers(
      open(),
      `select count(*) filter (where s.at < p.published_at) as early,
        count(*) filter (where s.at >= $1::text::timestamp at time zone 'Asia/Shanghai') as ahead, count(*) > 0 as any
       from (select appraisal_id, acknowledged_at as at from public.acknowledgments
         union all select appraisal_id, written_at from public.talks
         union all select appraisal_id, agreed_at from public.action_items
         union all select appraisal_id, coalesce(closed_at, agreed_at) from public.action_items
         union all select appraisal_id, filed_at from public.appeals
         union all select p.appraisal_id, d.decided_at from public.appeal_decisions d join public.appeals p on p.id = d.appeal_id) s
       join public.appraisals a on a.id = s.appraisal_id join public.periods p on p.id = a.period_id`,
      [today],
    );
    expect(found).toMatchObject({ early: 0, ahead: 0 });
  });
}
