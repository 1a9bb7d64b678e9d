import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMonths, firstDay, monthOf } from '#shared/calendar/month.ts';
import type { Plan } from '#shared/plans/plan.ts';
import { consultantPlan } from '#shared/plans/templates/consultant-plan.ts';
import type { WireProblem } from '#shared/problems/problem-to-wire.ts';
import type { SpokenFinding } from '../../functions/edit-plans/judge-plan.ts';
import { demoToday } from '../local/stack-template.ts';
import { openScoringDesk, type Preview, type ScoringDesk } from './scoring-desk.ts';

let desk: ScoringDesk;
beforeAll(async () => {
  desk = await openScoringDesk();
});
afterAll(() => desk.end());

const nextMonth = firstDay(addMonths(monthOf(demoToday), 1));
const { id: planId, version: _, effectiveOn: __, ...content } = consultantPlan;

type Answer = { findings: SpokenFinding[]; version: number; proposalId: string; kpiId: string };

const edit = (changes: Record<string, unknown> = {}) => ({
  action: 'save_version',
  planId,
  baseVersion: 1,
  effectiveOn: nextMonth,
  reason: '提高回访权重',
  content: reweighed(['C01', -500], ['C02', 500]),
  ...changes,
});

/** The consultants' plan with some weights moved, in basis points. */
function reweighed(...moves: readonly (readonly [kpiId: string, weightBp: number])[]) {
  const moved = new Map(moves);
  const items = content.items.map((item) => ({
    ...item,
    weightBp: item.weightBp + (moved.get(item.kpiId) ?? 0),
  }));
  return { ...content, items };
}

const versions = () =>
  desk.one<number>('select count(*)::integer from public.plan_versions where plan_id = $1', [
    planId,
  ]);

describe('the linter before a version', () => {
  it('keeps out a plan whose weights total 99.99, and says so in the asker’s language', async () => {
    const { status, body } = await desk.edit<WireProblem>(
      desk.tokens.zhao,
      edit({ content: reweighed(['C01', -1]) }),
    );
    expect(status).toBe(422);
    expect(body.code).toBe('plan_has_errors');
    expect(body.details).toEqual([
      expect.objectContaining({
        code: 'weights_not_whole',
        severity: 'error',
        message: '权重合计 99.99%，应为 100%。',
      }),
    ]);
    expect(await versions()).toBe(1);
  });

  it('judges by the months there were: a minimum n that nobody reaches is an error', async () => {
    const items = content.items.map((item) =>
      item.kpiId === 'C02' ? { ...item, minN: 400 } : item,
    );
    const { body } = await desk.edit<WireProblem>(
      desk.tokens.zhao,
      edit({ content: { ...content, items } }),
      'en',
    );
    expect(body.details).toEqual([
      expect.objectContaining({ code: 'min_n_unreachable', kpiId: 'C02' }),
    ]);
  });

  it('warns of a target that nearly nobody has reached, without keeping it out', async () => {
    const items = content.items.map((item) =>
      item.kpiId === 'C03' ? { ...item, target: '4.99' } : item,
    );
    const { status, body } = await desk.edit<Answer>(
      desk.tokens.wang,
      edit({ action: 'lint', content: { ...content, items }, reason: undefined }),
    );
    expect(status).toBe(200);
    expect(body.findings).toContainEqual(
      expect.objectContaining({ code: 'target_outside_history', kpiId: 'C03' }),
    );
    expect(await versions()).toBe(1);
  });

  it('lets nobody pass it by: the calls behind it are the service’s alone', async () => {
    const { url, secrets } = desk.stack;
    const answer = await fetch(`${url}/rest/v1/rpc/save_plan_version`, {
      method: 'POST',
      headers: {
        apikey: secrets.publishableKey,
        authorization: `Bearer ${desk.tokens.zhao}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        p_user_id: crypto.randomUUID(),
        p_plan_id: planId,
        p_base_version: 1,
        p_content: consultantPlan,
        p_effective_on: nextMonth,
        p_reason: '绕过检查',
        p_proposal_id: null,
      }),
    });
    expect(answer.ok).toBe(false);
    expect(await versions()).toBe(1);
  });
});

describe('a version', () => {
  it('is head office’s to save, a lead’s to propose, and nobody else’s', async () => {
    for (const token of [desk.tokens.mei, desk.tokens.chen]) {
      for (const action of ['save_version', 'propose_version']) {
        const { status } = await desk.edit(token, edit({ action }));
        expect(status).toBe(403);
      }
    }
    expect((await desk.edit(desk.tokens.wang, edit())).status).toBe(403);
    expect(await versions()).toBe(1);
  });

  it('of two who edit at once is kept from one, and the other is told', async () => {
    const attempts = await Promise.all([
      desk.edit<Answer & WireProblem>(desk.tokens.zhao, edit()),
      desk.edit<Answer & WireProblem>(
        desk.tokens.zhao,
        edit({ content: reweighed(['C03', -500], ['C02', 500]) }),
      ),
    ]);
    expect(attempts.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [won] = attempts.filter(({ status }) => status === 200);
    const [lost] = attempts.filter(({ status }) => status === 409);
    expect(won!.body.version).toBe(2);
    expect(lost!.body).toMatchObject({ code: 'plan_changed', details: '2' });
    expect(await versions()).toBe(2);
  });

  it('names who wrote it in the audit log', async () => {
    const [entry] = await desk.query<{ name: string; row: string }>(
      `select u.email as name, l.new_content ->> 'version' as row from public.audit_log l join auth.users u on u.id = l.actor_id
       where l.table_name = 'plan_versions' order by l.id desc limit 1`,
    );
    expect(entry).toEqual({ name: 'zhao@meiping.example', row: '2' });
  });

  it('counts from its day on, and leaves the months before as they were', async () => {
    const preview = async (period: string) =>
      (
        await desk.ask<Preview>(desk.tokens.zhao, {
          action: 'preview',
          scope: { chain: true, role: 'consultant' },
          period,
        })
      ).body.plans.find(({ role }) => role === 'consultant')?.version;
    expect(await preview(monthOf(demoToday))).toBe(1);
    expect(await preview(monthOf(nextMonth))).toBe(2);
  });

  it('does not begin in a month that is over', async () => {
    const { status, body } = await desk.edit<WireProblem>(
      desk.tokens.zhao,
      edit({ baseVersion: 2, effectiveOn: firstDay(addMonths(monthOf(demoToday), -1)) }),
    );
    expect([status, body.code]).toEqual([422, 'plan_too_early']);
  });

  it('can take up a lead’s proposal, once', async () => {
    const { body: proposed } = await desk.edit<Answer>(
      desk.tokens.wang,
      edit({ action: 'propose_version', baseVersion: 2 }),
    );
    const take = () =>
      desk.edit<Answer & WireProblem>(
        desk.tokens.zhao,
        edit({ baseVersion: 2, proposalId: proposed.proposalId }),
      );
    expect((await take()).body.version).toBe(3);
    const [decided] = await desk.query<{ version: number; hand: string }>(
      `select p.version, u.email as hand from public.plan_proposals p join auth.users u on u.id = p.decided_by
       where p.id = $1::text::uuid`,
      [proposed.proposalId],
    );
    expect(decided).toEqual({ version: 3, hand: 'zhao@meiping.example' });
    const again = await desk.edit<WireProblem>(
      desk.tokens.zhao,
      edit({ baseVersion: 3, proposalId: proposed.proposalId }),
    );
    expect([again.status, again.body.code]).toEqual([404, 'proposal_unknown']);
    expect(await versions()).toBe(3);
  });

  it('is refused for a KPI that is not there', async () => {
    const items = content.items.map((item, place) =>
      place === 0 ? { ...item, kpiId: 'X_NONE' } : item,
    );
    const { body } = await desk.edit<WireProblem>(
      desk.tokens.zhao,
      edit({ baseVersion: 3, content: { ...content, items } }),
    );
    expect(body.code).toBe('plan_has_errors');
    expect(body.details).toContainEqual(expect.objectContaining({ code: 'kpi_unknown' }));
  });
});

describe('a KPI of one’s own', () => {
  const kpi = {
    id: 'X_CHAT_PACE',
    name: { zh: '快速回复率', en: 'Fast replies' },
    role: 'consultant',
    family: 'proportion',
    aggregate: { kind: 'mean', measure: 'first_contact_success' },
    unit: 'percent',
    better: 'higher',
    window: { kind: 'period' },
    minN: 5,
    qualityPairs: [],
    beside: null,
  };
  const save = (token: string, changed: unknown = kpi) =>
    desk.edit<Answer & WireProblem>(token, { action: 'save_kpi', kpi: changed });

  it('is kept once, and its definition never changes', async () => {
    expect((await save(desk.tokens.zhao)).body.kpiId).toBe(kpi.id);
    expect((await save(desk.tokens.zhao)).status).toBe(200);
    const other = await save(desk.tokens.zhao, { ...kpi, minN: 6 });
    expect([other.status, other.body.code]).toEqual([409, 'kpi_exists']);
    expect((await save(desk.tokens.wang, { ...kpi, id: 'X_OTHER' })).status).toBe(403);
  });

  it('must fit the grammar', async () => {
    const { status, body } = await save(desk.tokens.zhao, { ...kpi, id: 'PACE', unit: 'stars' });
    expect(status).toBe(422);
    expect(body.details).toEqual([
      expect.objectContaining({ path: 'kpi.id', reason: 'id_needs_prefix' }),
      expect.objectContaining({ path: 'kpi.unit', reason: 'unit_does_not_fit' }),
    ]);
  });

  it('is weighed like any other in a version and scored', async () => {
    const items = content.items.map((item): Plan['items'][number] =>
      item.kpiId === 'C04' ? { ...item, kpiId: kpi.id } : item,
    );
    const { body } = await desk.edit<Answer>(
      desk.tokens.zhao,
      edit({
        baseVersion: 3,
        content: { ...content, items },
        effectiveOn: firstDay(monthOf(demoToday)),
      }),
    );
    expect(body.version).toBe(4);
    const { body: preview } = await desk.ask<Preview>(desk.tokens.zhao, {
      action: 'preview',
      scope: { chain: true, role: 'consultant' },
      period: monthOf(demoToday),
    });
    const own = preview.appraisals.flatMap(({ segments }) =>
      segments.flatMap((segment) => segment.items.filter(({ kpiId }) => kpiId === kpi.id)),
    );
    expect(own.length).toBe(preview.appraisals.length);
    expect(preview.kpis.map(({ id }) => id)).toContain(kpi.id);
  });
});
