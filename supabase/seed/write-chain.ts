import { batchOf } from '../local/batch.ts';
import type { Queries } from '../local/database.ts';
import { type Branch, demoBranchCode, demoKioskName } from './chain.ts';
import { type Day, formatDay, formatMoment, momentOf } from './days.ts';
import type { Person } from './people.ts';
import { demoQuestionnaire, demoQuestionnaireVersion } from './questionnaire.ts';
import { createRandom } from './random.ts';
import type { Treatment } from './treatments.ts';

/** Branches, treatments, people, postings, the questionnaire and the tablets. */
export async function writeChain(
  database: Queries,
  chain: readonly Branch[],
  people: readonly Person[],
  treatments: readonly Treatment[],
  days: { from: Day; until: Day },
): Promise<void> {
  await database.copy(
    batchOf(
      'public.branches',
      chain.map((branch) => ({
        id: branch.id,
        code: branch.code,
        name_zh: branch.nameZh,
        name_en: branch.nameEn,
        opening_hours: branch.openingHours,
        special_days: branch.specialDays,
        opened_on: branch.openedOn,
      })),
    ),
  );
  await database.copy(
    batchOf(
      'public.treatments',
      treatments.map(({ id, code, nameZh, nameEn, category }) => ({
        id,
        code,
        name_zh: nameZh,
        name_en: nameEn,
        category,
      })),
    ),
  );
  await database.copy(
    batchOf(
      'public.employees',
      people.map(({ id, code, name }) => ({ id, code, name })),
    ),
  );
  await database.copy(
    batchOf(
      'public.postings',
      people.flatMap(({ id, role, postings }) =>
        postings.map((posting) => ({
          id: posting.id,
          employee_id: id,
          branch_id: chain.find(({ code }) => code === posting.branchCode)?.id,
          role,
          during: `[${formatDay(posting.from)},${posting.until === null ? '' : formatDay(posting.until)})`,
        })),
      ),
    ),
  );
  await database.copy(
    batchOf('public.questionnaires', [
      {
        id: createRandom('questionnaire').uuid(),
        version: demoQuestionnaireVersion,
        effective_on: formatDay(days.from),
        content: demoQuestionnaire,
      },
    ]),
  );
  await writeKiosks(database, chain, days);
}

/** Every branch has its tablets; one more waits to be paired in the demo. */
async function writeKiosks(
  database: Queries,
  chain: readonly Branch[],
  { from, until }: { from: Day; until: Day },
): Promise<void> {
  const paired = chain.flatMap((branch) =>
    branch.kiosks.map(({ id, name }) => ({
      id,
      branch_id: branch.id,
      name,
      paired_at: formatMoment(momentOf(from - 3, 11 * 60)),
      last_seen_at: formatMoment(momentOf(until - 1, 20 * 60 + 30)),
      app_version: '0.1.0',
      queue_depth: 0,
      quarantine_count: 0,
    })),
  );
  const waiting = {
    id: createRandom('demo kiosk').uuid(),
    branch_id: chain.find(({ code }) => code === demoBranchCode)?.id,
    name: demoKioskName,
  };
  await database.copy(batchOf('public.kiosks', [...paired, waiting]));
}
