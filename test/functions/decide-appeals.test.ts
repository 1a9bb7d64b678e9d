import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WireProblem } from '#shared/problems/problem-to-wire.ts';
import type { BlastAnswer } from '../../functions/decide-appeals/handler.ts';
import { call } from './call.ts';
import { openScoringDesk, type ScoringDesk } from './scoring-desk.ts';

interface Standing {
  readonly id: string;
  readonly period_id: string;
  readonly engine_bp: number;
  readonly total_bp: number;
  readonly revision: number;
}

type Answer = BlastAnswer & { isDecided?: true } & WireProblem;

let desk: ScoringDesk;
const reason = '系统记录与截图一致，两次回访确已按时完成';

beforeAll(async () => {
  desk = await openScoringDesk();
});
afterAll(() => desk.end());

const decide = async (who: 'wang' | 'zhao' | 'mei' | 'gu', body: unknown) =>
  (await call<Answer>(desk.stack, 'decide-appeals', { token: desk.tokens[who], body })).body;

/** Chen's result of the last published month. */
async function standing(): Promise<Standing> {
  const [row] = await desk.query<Standing>(
    `select a.id, a.period_id, a.engine_bp, a.total_bp, a.revision from public.appraisals a
     join public.employees e on e.id = a.employee_id join public.periods p on p.id = a.period_id
     where e.name = '陈思琪' and p.state in ('published', 'preview') and p.phase = 'full' order by p.during desc limit 1`,
  );
  return row!;
}

/** The KPI of hers that scores least, so that setting it aside moves the total. */
async function appealAgainstWeakest(): Promise<string> {
  const { id } = await standing();
  const kpi = await desk.one<string>(
    `select kpi_id from public.appraisal_items i where appraisal_id = $1::text::uuid and score_bp is not null
       and not exists (select from public.appeals a where a.appraisal_id = i.appraisal_id and a.target_id = i.kpi_id)
     order by score_bp limit 1`,
    [id],
  );
  const answer = await fetch(`${desk.stack.url}/rest/v1/rpc/file_appeal`, {
    method: 'POST',
    headers: {
      apikey: desk.stack.secrets.publishableKey,
      authorization: `Bearer ${desk.tokens.chen}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      p_appraisal_id: id,
      p_target: 'kpi',
      p_target_id: kpi,
      p_reason: '有两次回访没有记进来，附系统截图',
    }),
  });
  return (await answer.json()) as string;
}

describe('a decision on an appeal', () => {
  const remedy = { kind: 'set_aside_kpi' };

  it('moves nothing when it rejects', async () => {
    const before = await standing();
    const appealId = await appealAgainstWeakest();
    expect(await decide('wang', { action: 'reject', appealId, reason, revision: 1 })).toEqual({
      isDecided: true,
    });
    expect(await standing()).toEqual(before);
  });

  it('when accepted does exactly what was previewed, for everybody it touches', async () => {
    const appealId = await appealAgainstWeakest();
    const previewed = await decide('zhao', { action: 'preview', appealId, remedy });
    const own = previewed.lines.find(({ name }) => name === '陈思琪')!;
    expect(own.changes).toContain('score');
    expect(previewed.counts.scores).toBe(1);
    const { basis } = previewed;
    expect(await decide('zhao', { action: 'accept', appealId, remedy, reason, basis })).toEqual({
      isDecided: true,
    });
    expect((await standing()).total_bp).toBe(own.after.totalBp);
    expect(own.after.totalBp).not.toBe(own.before.totalBp);
    const ranks = await desk.query<{ employee_id: string; low: number; high: number }>(
      `select employee_id, rank_low as low, rank_high as high from public.appraisals where period_id = $1::text::uuid`,
      [(await standing()).period_id],
    );
    for (const { employeeId, after } of previewed.lines) {
      const stored = ranks.find((row) => row.employee_id === employeeId);
      expect({ low: stored?.low, high: stored?.high }).toEqual({
        low: after.rank?.low ?? null,
        high: after.rank?.high ?? null,
      });
    }
  });

  it('is refused to whoever previewed another state, and leaves no trace', async () => {
    const [first, second] = [await appealAgainstWeakest(), await appealAgainstWeakest()];
    const { basis } = await decide('zhao', { action: 'preview', appealId: second, remedy });
    const { basis: other } = await decide('wang', { action: 'preview', appealId: first, remedy });
    await decide('wang', { action: 'accept', appealId: first, remedy, reason, basis: other });
    const before = await standing();
    const late = await decide('zhao', {
      action: 'accept',
      appealId: second,
      remedy,
      reason,
      basis,
    });
    expect(late.code).toBe('appeal_changed');
    expect(await standing()).toEqual(before);
    const forged = { action: 'accept', appealId: second, remedy, reason, basis: '0'.repeat(64) };
    expect((await decide('zhao', forged)).code).toBe('appeal_changed');
    const unfit = { action: 'preview', appealId: second, remedy: { kind: 'lift_gate' } };
    expect((await decide('zhao', unfit)).code).toBe('appeal_remedy_unfit');
    for (const who of ['mei', 'gu'] as const) {
      expect((await decide(who, { action: 'preview', appealId: second, remedy })).code).toBe(
        'appeal_unknown',
      );
    }
  });
});

describe('a calibration', () => {
  it('moves the total within the cap, and no further', async () => {
    const { period_id } = await standing();
    await desk.query(
      `update public.periods set state = 'preview', published_by = null, published_at = null, message = null where id = $1::text::uuid`,
      [period_id],
    );
    const before = await standing();
    const calibrate = async (movementBp: number) =>
      (
        await call<{ periodRevision?: number } & WireProblem>(desk.stack, 'calibrate-results', {
          token: desk.tokens.wang,
          body: { appraisalId: before.id, revision: before.revision, movementBp, reason },
        })
      ).body;
    expect((await calibrate(501)).code).toBe('calibration_beyond_cap');
    expect(await standing()).toEqual(before);
    expect(await calibrate(-300)).toMatchObject({ periodRevision: expect.any(Number) });
    const after = await standing();
    expect(after.engine_bp).toBe(before.engine_bp);
    expect(after.total_bp).toBe(before.engine_bp - 300);
    expect((await calibrate(-100)).code).toBe('result_changed');
  });
});
