import type postgres from 'postgres';
import { medianExecution } from './execution-time.ts';
import { compareInTurns } from './measure.ts';
import { createChain, openBenchPostgres } from './postgres-bench.ts';

const rounds = 11;
const responseCount = 80_000;
const factsPerResponse = 5;

/** The same queries as a manager under the policies, without them, and under a policy that asks per row. */
export async function benchPolicies() {
  const bench = await openBenchPostgres();
  try {
    await createChain(bench.sql);
    const branch = await fillBranch(bench.sql);
    const overview = `select * from public.monthly_branch_totals where branch_id = '${branch}'`;
    const facts = `select measure, count(*), sum(value) from public.measurements
      where occurred_on between '2026-01-01' and '2026-06-30' group by 1`;
    const time = (query: string, times: number) => () => medianExecution(bench.sql, query, times);
    const results = {
      overview: await compareInTurns(rounds, {
        withoutPolicies: time(overview, 301),
        withPolicies: () => asManager(bench.sql, time(overview, 301)),
      }),
      facts: await compareInTurns(rounds, {
        withoutPolicies: time(facts, 9),
        withPolicies: () => asManager(bench.sql, time(facts, 9)),
        perRowPolicy: () => withPerRowPolicy(bench.sql, time(facts, 1)),
      }),
    };
    return {
      unit: 'ms of the server; ratio to the same query without policies',
      factCount: responseCount * factsPerResponse,
      results,
    };
  } finally {
    await bench.close();
  }
}

async function asManager<T>(sql: postgres.Sql, run: () => Promise<T>): Promise<T> {
  await sql.unsafe(
    `set role authenticated; set request.jwt.claim.sub = '00000000-0000-4000-8000-000000000001'`,
  );
  try {
    return await run();
  } finally {
    await sql.unsafe('reset role');
  }
}

/** The control: what the policy costs when it looks the membership up for each row. */
async function withPerRowPolicy<T>(sql: postgres.Sql, run: () => Promise<T>): Promise<T> {
  const answers = (using: string) =>
    sql.unsafe(`alter policy select_runner on public.responses using (${using})`);
  await answers('private.runs_branch(branch_id)');
  try {
    return await asManager(sql, run);
  } finally {
    await answers(`branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[])
      or (select private.is_hq())`);
  }
}

/** All facts lie in the manager's branch, so that both ways read the same rows. */
async function fillBranch(sql: postgres.Sql): Promise<string> {
  await sql.unsafe(`
    insert into auth.users (id, email) values ('00000000-0000-4000-8000-000000000001', 'mei@example.com');
    insert into memberships (user_id, role, branch_id)
      select '00000000-0000-4000-8000-000000000001', 'manager', id from branches where code = 'B1';
    set session_replication_role = replica;
    insert into responses (id, branch_id, channel, answered_at, answered_on, nps, rated_employee_ids, rated_roles,
      rated_aspects, scores, content_hash)
    select gen_random_uuid(), b.id, 'kiosk', day + time '04:00', day, i % 11, people.ids, people.roles,
      '{listening,result,waiting}', array[5, 4, 1 + i % 5], '\\x${'00'.repeat(32)}'
    from (select i, date '2026-01-01' + i % 180 as day from generate_series(1, ${responseCount}) i) n,
      (select id from branches where code = 'B1') b,
      (select array_agg(employee_id) as ids, array_agg(role) as roles from (
        select employee_id, p.role from postings p join branches b on b.id = branch_id where b.code = 'B1' limit 3) three) people;
    set session_replication_role = origin;
    select public.rebuild_rollups()`);
  await sql.unsafe('vacuum analyze');
  const [branch] = await sql<{ id: string }[]>`select id from branches where code = 'B1'`;
  return branch?.id ?? '';
}
