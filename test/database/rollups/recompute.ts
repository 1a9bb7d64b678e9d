import type { Queries } from '../../../supabase/local/database.ts';

/** A fact or a rollup, with what both are made of. */
interface Key {
  month: string;
  branch_id: string;
  employee_id: string | null;
  role: string | null;
  treatment_id: string | null;
  measure: string;
}

interface Fact extends Key {
  value: number;
  count: number;
  is_excluded: boolean;
}

export interface Rollup extends Key {
  n: number;
  sum: number;
  sum_squares: number;
  histogram: number[];
}

/** What the rollups should be, added up here from the single facts without any SQL aggregate. */
export function recompute(facts: readonly Fact[], grain: 'employee' | 'branch'): Rollup[] {
  const rollups = new Map<string, Rollup>();
  for (const { value: said, count, is_excluded, ...fact } of facts) {
    if (is_excluded) continue;
    const [key, value] = grain === 'employee' ? [fact, said] : ofBranch(fact, said);
    if (key === null) continue;
    const name = JSON.stringify(Object.entries(key).sort());
    const rollup = rollups.get(name) ?? {
      ...key,
      n: 0,
      sum: 0,
      sum_squares: 0,
      histogram: Array<number>(11).fill(0),
    };
    rollup.n += count;
    rollup.sum += value * count;
    rollup.sum_squares += value * value * count;
    const box = key.measure === 'nps_class' ? value + 1 : value;
    rollup.histogram[box] = (rollup.histogram[box] ?? 0) + count;
    rollups.set(name, rollup);
  }
  return sorted([...rollups.values()]);
}

/** A branch is told by classes: promoters and detractors, satisfied and not. What else there is, it is not. */
function ofBranch(fact: Key, value: number): [Key | null, number] {
  const told = (measure: string, value: number): [Key, number] => [
    { ...fact, ...NOBODY, measure },
    value,
  ];
  switch (fact.measure) {
    case 'nps':
      return told('nps_class', value > 8 ? 1 : value > 6 ? 0 : -1);
    case 'rating':
      return told('satisfied', value > 3 ? 1 : 0);
    case 'nps_class':
    case 'satisfied':
    case 'visit':
    case 'response':
      return told(fact.measure, value);
    default:
      return [null, value];
  }
}

export async function readFacts(db: Queries): Promise<Fact[]> {
  return db.query<Fact & Record<string, unknown>>(
    `select to_char(occurred_on, 'YYYY-MM-01') as month, branch_id, employee_id, role::text, treatment_id,
       measure::text, value, count, is_excluded from public.measurements`,
  );
}

export async function readRollups(db: Queries, grain: 'employee' | 'branch'): Promise<Rollup[]> {
  const view = grain === 'employee' ? 'monthly_totals' : 'monthly_branch_totals';
  const person =
    grain === 'employee'
      ? 'employee_id, role::text, treatment_id'
      : 'null as employee_id, null as role, null as treatment_id';
  const rows = await db.query<Rollup & Record<string, unknown>>(
    `select month::text, branch_id, ${person}, measure::text, n::integer, sum::integer,
       sum_squares::integer, histogram::integer[] from public.${view}`,
  );
  return sorted(rows);
}

const NOBODY = { employee_id: null, role: null, treatment_id: null };

function sorted(rollups: readonly Rollup[]): Rollup[] {
  const nameOf = (rollup: Rollup) => JSON.stringify(Object.entries(rollup).sort());
  return [...rollups].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** The facts that answers, visits and totals should have been turned into, from the raw rows. */
export async function readSources(db: Queries): Promise<string[]> {
  const responses = await db.query<{
    id: string;
    branch_id: string;
    day: string;
    nps: number | null;
    people: string[];
    roles: string[];
    aspects: string[];
    scores: number[];
    is_excluded: boolean;
    occasion: string;
  }>(
    `select id, branch_id, occasion::text, answered_on::text as day, nps::integer, rated_employee_ids as people,
       rated_roles::text[] as roles, rated_aspects as aspects, scores::integer[], is_excluded from public.responses`,
  );
  return responses
    .flatMap((r) => [
      ...(r.occasion === 'visit'
        ? [['response', r.branch_id, null, null, r.day, 1, r.id, r.is_excluded]]
        : []),
      ...(r.nps === null || r.occasion !== 'visit'
        ? []
        : [['nps', r.branch_id, null, null, r.day, r.nps, r.id, r.is_excluded]]),
      ...r.scores.flatMap((score, index) => {
        const about = [r.branch_id, r.people[index], r.roles[index], r.day, score, r.id];
        return ratingMeasures(r.occasion, r.roles[index], r.aspects[index]).map((measure) => [
          measure,
          ...about,
          r.is_excluded,
        ]);
      }),
    ])
    .map((fact) => JSON.stringify(fact))
    .sort();
}

function ratingMeasures(
  occasion: string,
  role: string | undefined,
  aspect: string | undefined,
): string[] {
  if (occasion === 'visit') {
    return role === 'nurse' && aspect === 'care' ? ['rating', 'cared_for_rating'] : ['rating'];
  }
  if (role === 'doctor') return ['post_op_rating'];
  return role === 'nurse' && occasion === 'day_7' ? ['after_care_rating'] : [];
}

export async function readResponseFacts(db: Queries): Promise<string[]> {
  const facts = await db.query<Record<string, unknown>>(
    `select measure::text, branch_id, employee_id, role::text, occurred_on::text as day, value, response_id,
       is_excluded from public.measurements where response_id is not null and count = 1`,
  );
  return facts
    .map((f) =>
      JSON.stringify([
        f.measure,
        f.branch_id,
        f.employee_id,
        f.role,
        f.day,
        f.value,
        f.response_id,
        f.is_excluded,
      ]),
    )
    .sort();
}
