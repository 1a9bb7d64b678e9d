import { expect, it } from 'vitest';
import type { Queries } from '../../../supabase/local/database.ts';
import { chen, type Person, service, wang, zhao } from '../../people.ts';
import { employees } from '../harness/ids.ts';
import { makeAppeal, makeResult } from '../harness/people.ts';
import { actAs, one } from '../harness/stage.ts';
import { onRealPostgres } from '../harness/surfaces.ts';

onRealPostgres('deciders at the same moment', (database) => {
  const asPerson = <T>(person: Person, act: (db: Queries) => Promise<T>) =>
    database().transaction((transaction) => actAs(transaction, person, act));
  const decide = (by: Person, appeal: string, outcome: 'accepted' | 'rejected') =>
    asPerson(service, (db) =>
      db.query(
        `select public.decide_appeal($1, $2, 1, 0, $3, '系统记录与排班一致，没有遗漏', '{"kind": "set_aside_kpi", "kpiId": "C01"}', '[]', '{}')`,
        [by.userId, appeal, outcome],
      ),
    );

  it('two decide one appeal: one decision stands, the other is told, and no adjustment is lost or doubled', async () => {
    for (const outcome of ['accepted', 'rejected'] as const) {
      const { result } = await database().transaction((transaction) =>
        makeResult(transaction, 'published', employees.chen),
      );
      const appeal = await makeAppeal(database(), result);
      const outcomes = await Promise.allSettled([
        decide(wang, appeal, outcome),
        decide(zhao, appeal, 'accepted'),
      ]);
      const refused = outcomes.flatMap((o) => (o.status === 'rejected' ? [o.reason.message] : []));
      expect(refused).toEqual(['appeal_changed']);
      const [row] = await database().query<{ state: string; outcome: string; adjustments: number }>(
        `select a.state, d.outcome, (select count(*)::integer from public.adjustments where appeal_id = a.id) as adjustments
         from public.appeals a join public.appeal_decisions d on d.appeal_id = a.id where a.id = $1`,
        [appeal],
      );
      expect(row?.outcome).toBe(row?.state);
      expect(row?.adjustments).toBe(row?.state === 'accepted' ? 1 : 0);
    }
  });

  it('Chen takes her appeal back while it is decided: one of the two happened', async () => {
    const { result } = await database().transaction((transaction) =>
      makeResult(transaction, 'published', employees.chen),
    );
    const appeal = await makeAppeal(database(), result);
    const outcomes = await Promise.allSettled([
      decide(zhao, appeal, 'rejected'),
      asPerson(chen, (db) => db.query(`select public.withdraw_appeal($1)`, [appeal])),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const state = await one<string>(database(), `select state from public.appeals where id = $1`, [
      appeal,
    ]);
    expect(state).toBe(outcomes[0]?.status === 'fulfilled' ? 'rejected' : 'withdrawn');
  });
});
