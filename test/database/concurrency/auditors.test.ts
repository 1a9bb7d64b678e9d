import { expect, it } from 'vitest';
import { zhao } from '../../people.ts';
import { employees } from '../harness/ids.ts';
import { actAs, one } from '../harness/stage.ts';
import { onRealPostgres } from '../harness/surfaces.ts';

const WRITERS = 8;
const CHANGES = 25;

onRealPostgres('the audit chain', (database) => {
  it('holds under eight writers, without a gap, and misses no change', async () => {
    const lines = () => one<number>(database(), `select count(*)::integer from public.audit_log`);
    const before = await lines();
    await Promise.all(
      Array.from({ length: WRITERS }, async (_, writer) => {
        const ids = Object.values(employees);
        for (let change = 0; change < CHANGES; change += 1) {
          await database().transaction((transaction) =>
            actAs(transaction, zhao, (db) =>
              db.query(`update public.employees set name = $1 where id = $2`, [
                `${writer}-${change}`,
                ids[writer % ids.length],
              ]),
            ),
          );
        }
      }),
    );
    expect(await lines()).toBe(before + WRITERS * CHANGES);
    const broken = await database().transaction((transaction) =>
      actAs(transaction, zhao, (db) => one(db, `select public.verify_audit_log()::integer`)),
    );
    expect(broken).toBeNull();
  });
});
