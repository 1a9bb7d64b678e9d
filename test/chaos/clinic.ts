import type { Pairing } from '#shared/schemas/pairing.ts';
import { type Stack, startStack } from '../../supabase/local/stack.ts';
import { demoQuestionnaire } from '../../supabase/seed/questionnaire.ts';
import { removeFolder } from '../local/scratch.ts';
import { copyTemplate } from '../local/stack-template.ts';

export interface Kiosk {
  readonly id: string;
  readonly pairingCode: string;
}

/** One branch on the real stack, with nothing in it but people, a questionnaire and what is asked for. */
export interface ChaosClinic {
  readonly stack: Stack;
  addKiosk(): Promise<Kiosk>;
  /** Codes of visits that wait for an answer, each served by a consultant, a doctor and a nurse, or the first of them. */
  addVisits(count: number, people?: number): Promise<string[]>;
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  end(): Promise<void>;
}

export async function openChaosClinic(): Promise<ChaosClinic> {
  const dataFolder = await copyTemplate('empty');
  const stack = await startStack({ port: 0, dataFolder, seed: false, quiet: true });
  const { database } = stack;
  const query = async <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    (await database.query(sql, parameters)) as Row[];
  await query(
    "insert into public.questionnaires (version, effective_on, content) values (1, '2020-01-01', $1)",
    [demoQuestionnaire],
  );
  await query(
    "insert into public.branches (code, name_zh, name_en) values ('SH-JA', '静安', 'Jing’an')",
  );
  await query(
    "insert into public.employees (code, name) values ('E1', '陈晓'), ('E2', '李敏'), ('E3', 'Alexandra Ouyang')",
  );

  return {
    stack,
    query,
    async addKiosk() {
      const [kiosk] = await query<Kiosk>(`
        with added as (insert into public.kiosks (branch_id, name) select id, '前台' from public.branches returning id)
        select id from added`);
      const [made] = await query<{ code: string }>('select private.make_pairing_code($1) as code', [
        kiosk?.id,
      ]);
      if (!kiosk || !made) throw new Error('No tablet was added.');
      return { id: kiosk.id, pairingCode: made.code };
    },
    async addVisits(count, people = 2) {
      const codes = await query<{ code: string }>(
        `with visit as (
           insert into public.visits (branch_id, customer_ref, kind, arrived_at, closed_at, occurred_on)
           select b.id, md5(n::text) || md5(n::text), 'first', now() - interval '2 hours', now(), current_date
           from public.branches b, generate_series(1, $1::integer) n
           returning id
         ), staff as (
           insert into public.visit_staff (visit_id, employee_id, role)
           select v.id, e.id, e.role from visit v, (
             select id, ('{consultant,doctor,nurse}'::public.staff_role[])[row_number() over (order by code)] as role
             from public.employees order by code limit $2::integer
           ) e
           returning 1
         )
         select id from visit`,
        [count, people],
      ).then((visits) =>
        Promise.all(
          (visits as unknown as { id: string }[]).map(({ id }) =>
            query<{ code: string }>('select private.make_visit_code($1) as code', [id]),
          ),
        ),
      );
      return codes.flat().map(({ code }) => code);
    },
    async end() {
      await stack.close();
      removeFolder(dataFolder);
    },
  };
}

/** Pair without a browser: the token, for whoever speaks to the server by themselves. */
export async function pairByHand({ stack }: ChaosClinic, { pairingCode }: Kiosk): Promise<Pairing> {
  const answer = await fetch(`${stack.url}/functions/v1/pair-kiosk`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: pairingCode }),
  });
  if (!answer.ok) throw new Error(`Pairing was refused: ${await answer.text()}`);
  return (await answer.json()) as Pairing;
}
