import { expect, it } from 'vitest';
import { chen, mei, type Person, service, wang, zhao } from '../../people.ts';
import { employees } from '../harness/ids.ts';
import { makePeriod } from '../harness/periods.ts';
import { award } from '../harness/reviews.ts';
import { one, refusal, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

const minutes = [
  {
    kind: 'outstanding',
    content: {
      rules: {},
      decisions: [{ kind: 'outstanding', role: 'consultant', winners: [employees.chen] }],
    },
  },
];

function grant(stage: Stage, who: Person, period: string): Promise<number> {
  return stage.as(service, (db) =>
    one<number>(db, `select public.grant_awards($1, $2, $3::text::jsonb)`, [
      who.userId,
      period,
      JSON.stringify(minutes),
    ]),
  );
}

onEverySurface('awards', (surface) => {
  it('are granted once, with their minutes, and the winner is told', () =>
    surface.rollBack(async (stage) => {
      const period = await makePeriod(stage, 'published');
      expect(await grant(stage, zhao, period)).toBe(1);
      const [row] = await stage.query(
        `select a.employee_id, a.role::text, m.content #>> '{decisions,0,winners,0}' as winner
         from public.awards a join public.award_minutes m on m.id = a.minutes_id where a.period_id = $1`,
        [period],
      );
      expect(row).toEqual({
        employee_id: employees.chen,
        role: 'consultant',
        winner: employees.chen,
      });
      const told = await stage.query(
        `select kind from public.notices where user_id = $1 and kind = 'award_granted'`,
        [chen.userId],
      );
      expect(told).toHaveLength(1);
      expect((await refusal(grant(stage, zhao, period))).message).toBe('awards_granted');
    }));

  it('wait for the end of the appeals', () =>
    surface.rollBack(async (stage) => {
      const today = await one<string>(stage, `select private.chain_day()::text`);
      const period = await makePeriod(stage, 'published', { appealUntil: today });
      expect((await refusal(grant(stage, zhao, period))).message).toBe('appeals_not_over');
    }));

  it.each([
    ['a preview', 'preview', 'full'],
    ['a trial', 'published', 'trial'],
  ] as const)('are not granted for %s', (_, state, phase) =>
    surface.rollBack(async (stage) => {
      const period = await makePeriod(stage, state, { phase });
      expect((await refusal(grant(stage, zhao, period))).message).toBe('period_state');
    }),
  );

  it('are head office’s to grant and to withdraw', () =>
    surface.rollBack(async (stage) => {
      const period = await makePeriod(stage, 'published');
      expect((await refusal(grant(stage, wang, period))).message).toBe('forbidden');
      const withdraw = (who: Person, reason: string) =>
        stage.as(who, (db) => db.query(`select public.withdraw_award($1, $2)`, [award, reason]));
      expect((await refusal(withdraw(mei, '更正后不再符合'))).message).toBe('forbidden');
      expect((await refusal(withdraw(zhao, ' '))).message).toBe('reason_missing');
      await withdraw(zhao, '更正后不再符合');
      expect((await refusal(withdraw(zhao, '再撤一次'))).message).toBe('award_unknown');
      const listed = await stage.as(chen, (db) =>
        db.query(`select id from public.list_awards('2000-01-01', '2099-01-01')`),
      );
      expect(listed).toEqual([]);
    }));

  it('keep their minutes as they were', () =>
    surface.rollBack(async (stage) => {
      await expect(
        stage.query(`update public.award_minutes set content = content`),
      ).rejects.toThrow();
      await expect(stage.query(`delete from public.award_minutes`)).rejects.toThrow();
    }));
});

onEverySurface('a journey across roles', (surface) => {
  /** A consultation, a procedure two days later, and its follow-up of the seventh day. */
  async function journey(
    stage: Stage,
    id: string,
    { isComplete = true, isOnTime = true, hasConsultation = true } = {},
  ): Promise<void> {
    await stage.query(`select private.ensure_measurement_partitions('2026-03-01', '2026-03-01')`);
    const record = (kind: string, number: string, day: string, content: object) =>
      one<string>(
        stage,
        `insert into public.records (branch_id, kind, external_id, employee_id, customer_ref, occurred_at, occurred_on, content)
         select branch_id, $1::public.record_kind, $2, $3, md5($4), $5::date, $5::date, $6::text::jsonb
         from public.postings where employee_id = $3 limit 1 returning id`,
        [kind, number, employees.chen, id, day, JSON.stringify(content)],
      );
    const fact = (recordId: string, measure: string, day: string, value: boolean) =>
      stage.query(
        `insert into public.stored_measurements (measure, branch_id, employee_id, role, occurred_on, value, record_id)
         select $1::public.measure, branch_id, employee_id, 'doctor', $2, $3, id from public.records where id = $4`,
        [measure, day, Number(value), recordId],
      );
    if (hasConsultation) await record('consultation', `c-${id}`, '2026-03-01', {});
    const procedure = await record('procedure', `p-${id}`, '2026-03-03', {});
    const followUp = await record('follow_up', `f-${id}`, '2026-03-10', {
      node: 'd7',
      procedureId: `p-${id}`,
      assigneeId: employees.chen,
    });
    await fact(procedure, 'record_complete', '2026-03-04', isComplete);
    await fact(followUp, 'node_on_time', '2026-03-11', isOnTime);
  }

  it('counts when a consultation led to it, and is whole when nothing was dropped on the way', () =>
    surface.rollBack(async (stage) => {
      await journey(stage, 'whole');
      await journey(stage, 'no-consent', { isComplete: false });
      await journey(stage, 'no-call', { isOnTime: false });
      await journey(stage, 'walk-in', { hasConsultation: false });
      const rows = await stage.query<{ journeys: number; whole: number }>(
        `select journeys::integer, whole::integer from private.team_journeys('[2026-03-01,2026-04-01)')`,
      );
      expect(rows).toEqual([{ journeys: 3, whole: 1 }]);
      // it belongs to the days in which its last window closes
      expect(
        await stage.query(`select * from private.team_journeys('[2026-02-01,2026-03-11)')`),
      ).toEqual([]);
    }));
});
