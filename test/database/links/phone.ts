import { createHash, randomUUID } from 'node:crypto';
import type { Queries } from '../../../supabase/local/database.ts';
import { mei, service } from '../../people.ts';
import { type Answer, makeVisit, type Verdict, type Visit, wireForm } from '../harness/capture.ts';
import { actAs, one } from '../harness/stage.ts';

export type Occasion = 'visit' | 'day_7' | 'day_30';

export interface Opened {
  problem?: string;
  occasion?: Occasion;
  people?: { employeeId: string }[];
}

/** A closed visit of so many days ago, by the calendar of the branch. */
export function visitDaysAgo(db: Queries, days: number): Promise<Visit> {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
  const on = new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
  return makeVisit(db, { on });
}

/** The token of a link that Mei has made. */
export function issueLink(db: Queries, visit: Visit, occasion: Occasion): Promise<string> {
  return actAs(db, mei, (inside) =>
    one<string>(inside, `select public.issue_visit_link($1, $2::text::public.response_occasion)`, [
      visit.id,
      occasion,
    ]),
  );
}

export function openLink(db: Queries, token: string, address = '192.0.2.1'): Promise<Opened> {
  return actAs(db, service, (inside) =>
    one<Opened>(inside, `select public.open_visit_link($1, $2)`, [hashOf(token), address]),
  );
}

/** Answer under a link, as submit-responses hands it on. */
export function answerLink(
  db: Queries,
  token: string,
  answer: Answer = {},
): Promise<Verdict & { problem?: string }> {
  const response = { id: randomUUID(), answeredAt: new Date().toISOString(), ...answer };
  return actAs(db, service, (inside) =>
    one(inside, `select public.submit_phone_response($1, $2::text::jsonb, '192.0.2.1')`, [
      hashOf(token),
      JSON.stringify(wireForm(response)),
    ]),
  );
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
