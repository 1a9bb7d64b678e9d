import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WireProblem } from '#shared/problems/problem-to-wire.ts';
import { call } from './call.ts';
import { openScoringDesk, type ScoringDesk } from './scoring-desk.ts';

let desk: ScoringDesk;
const branchIds = new Map<string, string>();
beforeAll(async () => {
  desk = await openScoringDesk();
  const rows = await desk.query<{ code: string; id: string }>(
    'select code, id from public.branches',
  );
  for (const { code, id } of rows) branchIds.set(code, id);
});
afterAll(() => desk.end());

interface Checked {
  answers: number;
  people: number;
  tests: number;
  findings: number;
}

const check = <Body = Checked>(token: string, body: unknown) =>
  call<Body>(desk.stack, 'check-integrity', { token, body });
const at = (code: string) => ({ branchId: branchIds.get(code) });

describe('a check of a branch', () => {
  it('looks at the answers of the last 91 days that count, and keeps that it did', async () => {
    const { status, body } = await check(desk.tokens.gu, at('SH-XH'));
    expect(status).toBe(200);
    const inSql = await desk.one<number>(
      `select count(*)::integer from public.responses where branch_id = $1 and occasion = 'visit'
        and channel <> 'import' and not is_excluded
        and answered_on > (now() at time zone 'Asia/Shanghai')::date - 91
        and answered_on <= (now() at time zone 'Asia/Shanghai')::date`,
      [branchIds.get('SH-XH')],
    );
    expect(body).toMatchObject({ answers: inSql, findings: 1 });
    const kept = await desk.query(
      `select answer_count as answers, people_count as people, test_count as tests, finding_count as findings
       from public.integrity_checks where branch_id = $1 order by checked_at desc limit 1`,
      [branchIds.get('SH-XH')],
    );
    expect(kept).toEqual([body]);
  });

  it('brings the open finding up to date instead of opening another', async () => {
    await check(desk.tokens.zhao, at('CD-JJ'));
    await check(desk.tokens.zhao, at('CD-JJ'));
    const open = await desk.query(
      `select e.name, cardinality(f.response_ids) as answers from public.integrity_findings f
       join public.employees e on e.id = f.employee_id where f.branch_id = $1 and f.state = 'open'`,
      [branchIds.get('CD-JJ')],
    );
    expect(open).toEqual([{ name: '孙浩然', answers: 16 }]);
  });

  it('is for those who run the branch, with the answer for a branch that is not there', async () => {
    const nowhere = { branchId: '00000000-0000-4000-8000-00000000dead' };
    const refusals = [
      await check<WireProblem>(desk.tokens.chen, at('SH-JA')),
      await check<WireProblem>(desk.tokens.mei, at('SH-XH')),
      await check<WireProblem>(desk.tokens.zhao, nowhere),
    ];
    for (const { status, body } of refusals) {
      expect({ status, code: body.code }).toEqual({ status: 422, code: 'branch_unknown' });
    }
  });

  it('refuses a body that names no branch', async () => {
    const { status, body } = await check<WireProblem>(desk.tokens.gu, { branchId: 'SH-XH' });
    expect(status).toBe(422);
    expect(body.code).toBe('invalid_body');
  });
});
