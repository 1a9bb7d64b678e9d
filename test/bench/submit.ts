import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { mapValues } from './map-values.ts';
import { compareInTurns, round, type Spread } from './measure.ts';
import { chainSize, createChain, openBenchPostgres } from './postgres-bench.ts';

const rounds = Number(process.env.SUBMIT_ROUNDS ?? 5);
const callsPerRound = Number(process.env.SUBMIT_CALLS ?? 1_000);
/** A gateway keeps its connections; the first call of one makes all plans and takes thirty times as long. */
const warmUpCalls = 10;
const answersPerResponse = 5; // three ratings, the NPS answer, and that there was a response

interface Visit {
  token: string;
  codeHash: string;
  people: string[];
}

/** The submit RPC against bare inserts of one row with one key, in calls and responses a second. */
export async function benchSubmit() {
  const bench = await openBenchPostgres();
  try {
    await createChain(bench.sql);
    await bench.sql.unsafe(`create table bare (id uuid primary key, branch_id uuid not null, employee_id uuid,
      measure text not null, value integer not null, occurred_on date not null, created_at timestamptz not null default now())`);
    const calls = 2 * callsPerRound + (1 + 8) * warmUpCalls;
    const spare = 1.1; // the tablets' turns do not come out even
    const visits = await createVisits(bench.sql, Math.ceil(spare * rounds * calls * (1 + 10)));
    await bench.sql.unsafe('vacuum analyze');
    const submit = submitInTurns(visits);
    const atOnce = async (connections: number) => {
      const { bareInsert, submitOne, submitTen } = await compareInTurns(rounds, {
        bareInsert: () => rate(bench.url, connections, callsPerRound, insertBare),
        submitOne: () => rate(bench.url, connections, callsPerRound, submit(1)),
        submitTen: async () => 10 * (await rate(bench.url, connections, callsPerRound, submit(10))),
      });
      return { bareInsert, submitOne: inAnswers(submitOne), submitTen: inAnswers(submitTen) };
    };
    const oneConnection = await atOnce(1);
    const eightConnections = await atOnce(8);
    const [off] = await bench.sql`select count(*) from private.rollup_differences()`;
    return {
      unit: `responses/s (bare: rows/s) after ${warmUpCalls} calls on each connection; ratio to bare of the same round; answersRatio: answers for a bare row`,
      rounds,
      callsPerRound,
      answersPerResponse,
      rollupDifferences: Number(off?.count),
      oneConnection,
      eightConnections,
    };
  } finally {
    await bench.close();
  }
}

/** A bare row holds one answer, a response several. */
function inAnswers(responses: Spread & { ratio: Spread }) {
  const answersRatio = mapValues(responses.ratio, (ratio) => round(answersPerResponse * ratio));
  return { ...responses, answersRatio };
}

async function rate(
  url: string,
  connections: number,
  calls: number,
  call: (sql: postgres.Sql) => Promise<unknown>,
): Promise<number> {
  const sql = postgres(url, { max: connections });
  const onEach = async (run: () => Promise<unknown>) => {
    await Promise.all(Array.from({ length: connections }, run));
  };
  for (let turn = 0; turn < warmUpCalls; turn++) await onEach(() => call(sql));
  let left = calls;
  const start = performance.now();
  await onEach(async () => {
    while (left-- > 0) await call(sql);
  });
  const seconds = (performance.now() - start) / 1_000;
  await sql.end();
  return calls / seconds;
}

function insertBare(sql: postgres.Sql) {
  return sql`insert into bare (id, branch_id, employee_id, measure, value, occurred_on)
    values (${randomUUID()}, ${randomUUID()}, ${randomUUID()}, 'rating', 5, '2026-11-01')`;
}

/** Calls that hand in the next visits of one tablet, the tablets taking turns. */
function submitInTurns(visits: Map<string, Visit[]>) {
  const tablets = [...visits.keys()];
  let turn = 0;
  return (size: number) => (sql: postgres.Sql) => {
    const token = tablets[turn++ % tablets.length] ?? '';
    const batch = visits.get(token)?.splice(0, size) ?? [];
    if (batch.length < size) throw new Error('the bench ran out of visits');
    return sql`select public.submit_responses(${token}, ${sql.json(batch.map(responseTo))})`;
  };
}

function responseTo({ codeHash, people }: Visit) {
  return {
    id: randomUUID(),
    visitCodeHash: codeHash,
    questionnaireVersion: 1,
    language: 'zh',
    answeredAt: new Date().toISOString(),
    isTimeUncertain: false,
    durationMs: 30_000,
    ratings: people.map((employeeId) => ({
      employeeId,
      aspect: 'care',
      score: 5,
    })),
    nps: 9,
    chips: ['gentle', 'clear'],
    comment: '很好',
    wantsContact: false,
  };
}

async function createVisits(sql: postgres.Sql, count: number): Promise<Map<string, Visit[]>> {
  await sql.unsafe(`
    insert into visits (branch_id, customer_ref, treatment_id, kind, arrived_at, closed_at, occurred_on)
    select b.id, md5(i::text), t.id, 'first', now() - interval '2 hours', now() - interval '1 hour', current_date
    from generate_series(1, ${count}) i join branches b on b.code = 'B' || 1 + i % ${chainSize.branches}
      join treatments t on t.code = 'T' || 1 + i % ${chainSize.treatments};
    insert into visit_staff select v.id, p.employee_id, p.role from visits v cross join lateral (
      select distinct on (role) employee_id, role from (
        select employee_id, role from postings where branch_id = v.branch_id order by md5(employee_id::text || v.id::text)
      ) shuffled order by role limit 3) p;
    insert into private.visit_codes
    select id, branch_id, sha256(private.code_salt(branch_id) || convert_to(code, 'UTF8')), now() + interval '2 days'
    from (select id, branch_id, lpad(row_number() over (partition by branch_id order by id)::text, 6, '0') as code from visits) numbered`);
  const rows = await sql<Visit[]>`
    select encode(sha256(convert_to(k.id::text, 'UTF8')), 'hex') as token,
      encode(c.code_hash, 'hex') as "codeHash", array(select employee_id::text from visit_staff s where s.visit_id = v.id) as people
    from visits v join private.visit_codes c on c.visit_id = v.id join kiosks k on k.branch_id = v.branch_id`;
  return Map.groupBy(rows, ({ token }) => token);
}
