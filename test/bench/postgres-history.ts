import type postgres from 'postgres';
import { chainSize } from './postgres-bench.ts';

/**
 * A year of answers, each of three people and an NPS, day after day, and the rollups that the triggers
 * would have written for them. What triggers and keys cost is the submit bench's to say; here only the
 * size of the tables matters. No answer names a treatment: with ten of them the rollup per person has
 * ten times the rows and takes as much longer. Every rollup row has one slot, as after a rebuild.
 */
export async function createAnswers(sql: postgres.Sql, count: number): Promise<void> {
  const { branches, staff } = chainSize;
  await sql.unsafe(`
    set session_replication_role = replica;
    with people as (
      select array_agg(e.id order by substr(e.code, 2)::integer) as ids, array_agg(p.role order by substr(e.code, 2)::integer) as roles
      from employees e join postings p on p.employee_id = e.id
    ), chain as (select array_agg(id order by substr(code, 2)::integer) as ids from branches)
    insert into responses (id, branch_id, channel, answered_at, answered_on, nps, rated_employee_ids, rated_roles,
      rated_aspects, scores, content_hash)
    select gen_random_uuid(), chain.ids[1 + b], 'kiosk', day + time '04:00', day, 10 - i % 7,
      array[people.ids[one], people.ids[two], people.ids[three]], array[people.roles[one], people.roles[two], people.roles[three]],
      '{listening,result,waiting}', array[5 - (i % 17 = 0)::integer, 5 - 2 * (i % 23 = 0)::integer, 4], '\\x${'00'.repeat(32)}'
    from (
      select i, b, date '2026-01-01' + (i::bigint * 365 / ${count})::integer as day, b * ${staff} + 1 + i % ${staff} as one,
        b * ${staff} + 1 + (i + 5) % ${staff} as two, b * ${staff} + 1 + (i + 10) % ${staff} as three
      from (select i, ((i::bigint * 7919) % ${branches})::integer as b from generate_series(0, ${count - 1}) i) n
    ) n, people, chain;
    insert into monthly_measures select month, branch_id, employee_id, role, treatment_id, measure, 0, n, sum, sum_squares,
      box_1, box_2, box_3, box_4, box_5, box_6, box_7, box_8, box_9, box_10, box_11
      from private.recomputed_measures order by 1, 2, 3, 4, 5, 6;
    insert into monthly_branch_measures select month, branch_id, 0, visits, responses, detractors, passives, promoters,
      unsatisfied, satisfied from private.recomputed_branch_measures order by 1, 2;
    set session_replication_role = origin`);
  await sql.unsafe('vacuum analyze');
}

/** 2026 once more, so many years earlier: history that a query of 2026 must not pay for. */
export async function repeatYear(sql: postgres.Sql, yearsEarlier: number): Promise<void> {
  const earlier = `interval '${yearsEarlier} years'`;
  const repeated = (table: string, column: string, changes: string) => `
    insert into ${table} select (jsonb_populate_record(t, ${changes})).* from ${table} t where ${column} >= '2026-01-01'`;
  const monthEarlier = `jsonb_build_object('month', (month - ${earlier})::date)`;
  await sql.unsafe(`
    set session_replication_role = replica;
    insert into responses (id, branch_id, channel, answered_at, answered_on, nps, rated_employee_ids, rated_roles,
      rated_aspects, scores, content_hash)
    select gen_random_uuid(), branch_id, channel, answered_at - ${earlier}, answered_on - ${earlier}, nps, rated_employee_ids,
      rated_roles, rated_aspects, scores, content_hash from responses where answered_on >= '2026-01-01';
    ${repeated('monthly_measures', 'month', monthEarlier)};
    ${repeated('monthly_branch_measures', 'month', monthEarlier)};
    set session_replication_role = origin`);
  await sql.unsafe('vacuum analyze');
}
