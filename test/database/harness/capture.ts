import { createHash, randomUUID } from 'node:crypto';
import type { Queries } from '../../../supabase/local/database.ts';
import { service } from '../../people.ts';
import { day } from './calendar.ts';
import { branches, employees, treatment } from './ids.ts';
import { actAs, one } from './stage.ts';

export type BranchName = keyof typeof branches;

/** The tablet at each front desk; the database knows the hash of its token. */
export const kiosks = {
  jingan: kiosk(1, 'tablet of Jing’an'),
  xuhui: kiosk(2, 'tablet of Xuhui'),
};

export interface Visit {
  id: string;
  code: string;
  codeHash: string;
  people: string[];
}

/** A closed visit with its code. */
export async function makeVisit(
  db: Queries,
  {
    branch = 'jingan',
    staff = ['chen', 'sun'],
    on = day(10),
  }: {
    branch?: BranchName;
    staff?: (keyof typeof employees)[];
    on?: string;
  } = {},
): Promise<Visit> {
  const id = randomUUID();
  const people = staff.map((name) => employees[name]);
  await db.query(`select private.ensure_measurement_partitions($1::date, $1::date)`, [on]);
  await db.query(
    `insert into public.visits (id, branch_id, customer_ref, treatment_id, kind, arrived_at, closed_at, occurred_on)
     values ($1::uuid, $2, md5($1::uuid::text), $3, 'first', $4::date + time '01:00', $4::date + time '02:00', $4::date)`,
    [id, branches[branch], treatment, on],
  );
  await db.query(
    `insert into public.visit_staff (visit_id, employee_id, role)
     select $1::uuid, p.employee_id, p.role from public.postings p
     where p.employee_id = any (string_to_array($2, ',')::uuid[]) and p.during @> $3::date`,
    [id, people.join(), on],
  );
  await db.query(`select private.measure_visits(array[$1::uuid])`, [id]);
  const code = await one<string>(db, `select private.make_visit_code($1)`, [id]);
  return { id, code, codeHash: await hashCode(db, branch, code), people };
}

/** What a tablet of the branch makes of the digits that a customer types. */
export function hashCode(db: Queries, branch: BranchName, code: string): Promise<string> {
  return one<string>(
    db,
    `select encode(sha256(private.code_salt($1) || convert_to($2, 'UTF8')), 'hex')`,
    [branches[branch], code],
  );
}

export interface Answer {
  id?: string;
  visitCodeHash?: string | null;
  nps?: number | null;
  ratings?: { employeeId: string; score: number }[];
  answeredAt?: string;
  comment?: string | null;
  chips?: string[];
  questionnaireVersion?: number;
}

export interface Verdict {
  id: string;
  status: number;
  code?: string;
}

/** The wire form of an answer; everything not said is a plain walk-in of the 10th. */
export function wireForm(answer: Answer) {
  return {
    id: answer.id ?? randomUUID(),
    visitCodeHash: answer.visitCodeHash ?? null,
    questionnaireVersion: answer.questionnaireVersion ?? 1,
    language: 'zh',
    answeredAt: answer.answeredAt ?? `${day(10)}T04:00:00Z`,
    isTimeUncertain: false,
    durationMs: 30_000,
    ratings: (answer.ratings ?? []).map((rating) => ({
      aspect: 'care',
      ...rating,
    })),
    nps: answer.nps === undefined ? 9 : answer.nps,
    chips: answer.chips ?? [],
    comment: answer.comment ?? null,
    wantsContact: false,
  };
}

/** Hand answers in as the tablet's edge function does. */
export function submit(
  db: Queries,
  branch: BranchName,
  answers: readonly Answer[],
): Promise<Verdict[]> {
  return actAs(db, service, (inside) =>
    one<Verdict[]>(inside, `select public.submit_responses($1, $2::text::jsonb)`, [
      kiosks[branch].tokenHash,
      JSON.stringify(answers.map(wireForm)),
    ]),
  );
}

function kiosk(place: number, token: string) {
  return {
    id: `90000000-0000-4000-8000-00000000000${place}`,
    tokenHash: createHash('sha256').update(token).digest('hex'),
  };
}
