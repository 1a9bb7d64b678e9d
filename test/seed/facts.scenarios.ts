import { expect, it } from 'vitest';
import { deriveDueFacts } from '../../functions/import-records/derive-facts.ts';
import type { FactStore } from '../../functions/import-records/fact-store.ts';
import type { Database } from '../../supabase/local/database.ts';
import { today } from './seeded-database.ts';

/** The seed writes facts by a way of its own; an import must find them as it would have written them. */
export function describeFacts(open: () => Database): void {
  it('are to the last one what an import derives from the same records, in every branch', async () => {
    const branches = await open().query<{ id: string; from: string; facts: number }>(
      `select branch_id as id, to_char(min(occurred_on), 'YYYY-MM-01') as from,
         (count(*) filter (where measure <> 'visit'))::integer as facts
       from public.stored_measurements group by 1`,
    );
    expect(branches).toHaveLength(6);
    const midnight = new Date(`${today}T00:00:00+08:00`);
    for (const { id, from, facts } of branches) {
      expect(facts).toBeGreaterThan(1000);
      const store = storeOf(open(), { branchId: id, from, revision: 1 });
      const run = deriveDueFacts(store, () => midnight);
      let step = await run.next();
      while (!step.done) step = await run.next();
      expect(step.value).toEqual({ added: 0, removed: 0, kept: facts, changes: [] });
    }
  });
}

/** In which one branch is due. */
function storeOf(database: Database, due: Awaited<ReturnType<FactStore['claim']>>): FactStore {
  const waiting = [due];
  const call = async <T>(sql: string, parameters: readonly unknown[] = []) => {
    const [row] = await database.query<{ answer: T }>(`select ${sql} as answer`, parameters);
    return row!.answer;
  };
  return {
    claim: async () => waiting.pop() ?? null,
    renew: async () => {},
    settle: async () => {},
    countDue: async () => 0,
    load: () => call('public.load_derivation()'),
    records: (...asked) =>
      call(
        'public.load_clinic_records($1::text::uuid, $2::text::date, $3::text::uuid, 4000)',
        asked,
      ),
    replace: (branchId, from, to, facts) =>
      call(
        'public.replace_record_facts($1::text::uuid, $2::text::date, $3::text::date, $4::text::jsonb)',
        [branchId, from, to, JSON.stringify(facts)],
      ),
  };
}
