import type postgres from 'postgres';
import { chainSize, connect } from './postgres-bench.ts';

/** The visit, that it was answered, the NPS answer and three ratings. */
export const factsPerVisit = 6;

/** How many rows a rollup may have for one key: see the triggers that fold facts into it. */
export const slots = 8;

/**
 * A year of visits, each answered about three people, day after day; how many there are. They come in
 * by as many connections as there are slots, through the keys, checks and triggers that answers meet
 * in the product, so that rollups have the rows that the product gives them: of every person, treatment
 * and slot. Connections of a pool are renewed all the time, and a month sees every slot.
 */
export async function addYear(url: string, year: number, visitCount: number): Promise<number> {
  const count = Math.ceil(visitCount / 12 / slots);
  const connections = await connectToEverySlot(url);
  const [owner] = connections;
  await owner?.unsafe(
    `select private.ensure_measurement_partitions('${year}-01-01', '${year}-12-31')`,
  );
  for (let month = 0; month < 12; month++) {
    await Promise.all(
      connections.map((sql, slot) => {
        const from = ((year * 12 + month) * slots + slot) * count;
        return sql.unsafe(addVisits(`${year}-${month + 1}-01`, from, count));
      }),
    );
  }
  await owner?.unsafe('vacuum analyze');
  await Promise.all(connections.map((sql) => sql.end()));
  return 12 * slots * count;
}

/** A rollup row is folded into the slot that the number of the server's process says. */
async function connectToEverySlot(url: string): Promise<postgres.Sql[]> {
  const bySlot = new Map<number, postgres.Sql>();
  while (bySlot.size < slots) {
    const sql = connect({ url });
    const [row] = await sql<{ slot: number }[]>`select pg_backend_pid() % ${slots}::int as slot`;
    const slot = row?.slot ?? 0;
    if (bySlot.has(slot)) await sql.end();
    else bySlot.set(slot, sql);
  }
  return [...bySlot.values()];
}

/** Visits of a month, and what was answered: drawn by their numbers, each draw apart from the others. */
function addVisits(firstDay: string, from: number, count: number): string {
  const { branches, staff, treatments } = chainSize;
  const draw = (what: number, outOf: number) => `abs(hashint8extended(i, ${what}) % ${outOf})`;
  const person = (others: number) => `1 + (${draw(3, staff)} + ${(others * staff) / 3}) % ${staff}`;
  const ofPeople = (values: string) =>
    `array[${[0, 1, 2].map((others) => `${values}[${person(others)}]`).join()}]`;
  return `
    with teams as (
      select row_number() over (order by branch_id) - 1 as place, branch_id,
        array_agg(employee_id order by role, employee_id) as ids, array_agg(role order by role, employee_id) as roles
      from postings group by branch_id
    ), menu as (
      select array_agg(id order by code) as ids from treatments
    ), came as materialized (
      select i, gen_random_uuid() as id, t.branch_id, menu.ids[1 + ${draw(2, treatments)}] as treatment_id,
        date '${firstDay}' + ((i - ${from}) * extract(day from date '${firstDay}' + interval '1 month - 1 day')::integer / ${count})::integer as day,
        ${ofPeople('t.ids')} as people, ${ofPeople('t.roles')} as roles
      from generate_series(${from}::bigint, ${from + count - 1}) i cross join menu join teams t on t.place = ${draw(1, branches)}
    ), visited as (
      insert into visits (id, branch_id, customer_ref, treatment_id, kind, arrived_at, closed_at, occurred_on)
      select id, branch_id, md5(i::text), treatment_id, 'return', day + time '02:00', day + time '03:00', day from came
    ), counted as (
      insert into stored_measurements (measure, branch_id, treatment_id, occurred_on, value, visit_id)
      select 'visit', branch_id, treatment_id, day, 1, id from came
    )
    insert into responses (id, branch_id, visit_id, treatment_id, channel, answered_at, answered_on, nps, rated_employee_ids,
      rated_roles, rated_aspects, scores, content_hash)
    select gen_random_uuid(), branch_id, id, treatment_id, 'kiosk', day + time '03:00', day, 10 - ${draw(4, 8)}, people,
      roles, '{listening,result,waiting}', array[${[5, 6, 7].map((what) => `5 - ${draw(what, 3)}`).join()}], '\\x${'00'.repeat(32)}'
    from came`;
}

/** The room of the old rows is given back, as later months take it where each month is merged in turn. */
export async function mergeSlots(url: string): Promise<void> {
  const sql = connect({ url });
  await sql`select merge_slots()`;
  await sql.unsafe('vacuum full monthly_measures');
  await sql.unsafe('vacuum full monthly_branch_measures');
  await sql.unsafe('vacuum analyze');
  await sql.end();
}

/** @throws where the rollups are not what the facts say */
export async function expectSoundRollups(url: string): Promise<void> {
  const sql = connect({ url });
  const [row] = await sql<{ count: string }[]>`select count(*) from private.rollup_differences()`;
  if (row?.count !== '0') throw new Error(`${row?.count} rollups are not their facts'`);
  await sql.end();
}
