import { type Stack, startStack } from '../../supabase/local/stack.ts';
import { removeFolder } from '../local/scratch.ts';
import { copyTemplate, demoToday } from '../local/stack-template.ts';

export interface SeededStack extends Stack {
  /** Stops the stack and removes its data. */
  end(): Promise<void>;
}

/** The product as `npm start` runs it, on a copy of the seeded demo chain. */
export async function startSeededStack({ site = true } = {}): Promise<SeededStack> {
  const dataFolder = await copyTemplate('seeded');
  const stack = await startStack({ port: 0, dataFolder, today: demoToday, quiet: true, site });
  await answerToday(stack);
  return {
    ...stack,
    async end() {
      await stack.close();
      removeFolder(dataFolder);
    },
  };
}

/** Six answers in each branch now: on the first of a month the demo has none of the month yet. */
async function answerToday({ database }: Stack): Promise<void> {
  await database.query(`
    insert into public.responses (id, branch_id, channel, answered_at, answered_on, nps, rated_employee_ids,
        rated_roles, rated_aspects, scores, content_hash)
      select gen_random_uuid(), p.branch_id, 'phone', now(), (now() at time zone 'Asia/Shanghai')::date, 9,
        array[p.employee_id], array[p.role], array['care'], array[5], sha256('')
      from (
        select distinct on (branch_id) branch_id, employee_id, role from public.postings
        where during @> (now() at time zone 'Asia/Shanghai')::date order by branch_id, employee_id
      ) p, generate_series(1, 6)
`);
}
