import { groupBy } from '../../functions/_shared/scoring/group-by.ts';
import type { Database, Queries } from '../local/database.ts';
import { chooseAsked } from './asking.ts';
import { createBurst } from './burst-responses.ts';
import { createChain } from './chain.ts';
import { type Day, dayOfMoment, formatDay, monthKey, parseDay, startOfMonth } from './days.ts';
import { deriveFacts } from './derive-facts.ts';
import { loadMany } from './load-many.ts';
import { createPeople } from './people.ts';
import { writePeriods } from './periods.ts';
import { writePlans } from './plans.ts';
import { plantVisits } from './plant.ts';
import { createRecords } from './records/create-records.ts';
import { createResponses } from './responses.ts';
import { createStories } from './stories.ts';
import { writeTalks } from './talks.ts';
import { createTreatments } from './treatments.ts';
import { createVisits } from './visits.ts';
import { watchChain } from './watch.ts';

import { writeAccounts } from './write-accounts.ts';
import { writeChain } from './write-chain.ts';
import { createFactWriter } from './write-facts.ts';
import { writeFleet } from './write-fleet.ts';
import { writeAwards, writeReviews } from './write-reviews.ts';
import { writeStarts } from './write-starts.ts';
import { writeRecords, writeResponses, writeVisits } from './write-visits.ts';

export { demoSignIns } from './accounts.ts';
export { demoHandles } from './handles.ts';
export { demoPulse } from './pulse.ts';
export { demoQuestionnaire } from './questionnaire.ts';

interface SeedOptions {
  /** `YYYY-MM-DD`. The data ends the evening before: nothing in it may lie ahead of anybody's clock. */
  today: string;
  /** 0–1: a thinner chain for tests that need the shape and not the numbers; stories may not hold. */
  scale?: number;
  onProgress?: (share: number, detail?: string) => void;
}

const months = 14;

/**
 * Fill an empty database with the demo chain: the same day gives the same rows. One transaction,
 * so that a start that was killed leaves nothing behind.
 * @throws {Error} when there are branches already
 */
export async function seedDemo(
  database: Pick<Database, 'transaction'>,
  { today, scale = 1, onProgress }: SeedOptions,
): Promise<void> {
  const demo = createDemo(parseDay(today), scale);
  await database.transaction(async (transaction) => {
    if ((await transaction.query('select 1 from public.branches limit 1')).length > 0) {
      throw new Error('The demo chain needs a database without branches.');
    }
    await writeChain(transaction, demo.chain, demo.people, demo.treatments, demo);
    await writeFleet(transaction, demo.chain, demo);
    await writeAccounts(transaction, demo.chain, demo.people, demo.from);
    await loadMany(transaction, manyRows, async () => {
      for (let month = demo.from; month < demo.until; month = startOfMonth(month, 1)) {
        onProgress?.((month - demo.from) / (demo.until - demo.from), monthKey(month));
        await writeMonth(transaction, demo, month);
      }
      await writePlans(transaction, demo);
      await writeFactsByMonth(transaction, demo);
    });
    await transaction.exec(takeStock);
    await watchChain(transaction, demo);
    await writePeriods(transaction, demo.until);
    await writeTalks(transaction, demo.until);
    await writeReviews(transaction);
    await writeAwards(transaction);
  });
  onProgress?.(1, monthKey(demo.until - 1));
}

/** Where the seed writes most of its rows. */
const manyRows = [
  'public.visits',
  'public.visit_staff',
  'public.responses',
  'public.records',
  'public.stored_measurements',
];

/** PGlite has no autovacuum: without this, every plan is made for empty tables. */
const takeStock = 'set local default_statistics_target = 10; analyze';

type Demo = ReturnType<typeof createDemo>;

/** Everything there is to write, in memory: about a second and a hundred megabytes. */
function createDemo(today: Day, scale: number) {
  const from = startOfMonth(today, 1 - months);
  const until = today;
  const stories = createStories(today);
  const chain = createChain(from, until);
  const people = createPeople(chain, stories, from);
  const treatments = createTreatments();
  const planted = plantVisits(chain, people, treatments, stories);
  const extra = [...planted.burst, planted.veto].filter(({ day }) => day >= from && day < until);
  const days = { from, until, scale };
  const branches = chain.map((branch) => {
    const own = extra.filter((visit) => visit.branch === branch);
    const visits = [...createVisits(branch, people, treatments, days), ...own];
    const records = createRecords(branch, visits, people, stories, days);
    const given = createResponses(branch, visits, stories, until);
    return {
      visits,
      records,
      ...chooseAsked({ branch, visits, records, responses: given }, stories),
    };
  });
  const burst = createBurst(planted.burst, stories);
  const visits = branches.flatMap((branch) => branch.visits);
  const records = branches.flatMap((branch) => branch.records);
  return {
    from,
    until,
    chain,
    people,
    treatments,
    visits,
    askedAt: new Map(branches.flatMap(({ askedAt }) => [...askedAt])),
    responses: [...branches.flatMap(({ responses }) => responses), ...burst],
    records,
    facts: deriveFacts({ chain, people, visits, records, until }),
  };
}

/** Month by month, rows and then their facts, so that each rollup row is written once or twice only. */
async function writeMonth(database: Queries, demo: Demo, month: Day): Promise<void> {
  const next = startOfMonth(month, 1);
  const isInMonth = (day: Day) => day >= month && day < next;
  await writeVisits(
    database,
    demo.visits.filter(({ day }) => isInMonth(day)),
    demo.askedAt,
  );
  await measureVisits(database, month, next);
  await writeStarts(
    database,
    demo.visits.filter(({ day }) => isInMonth(day)),
    demo.askedAt,
    demo.responses,
  );
  await writeResponses(
    database,
    demo.responses
      .filter(({ answeredAt }) => isInMonth(dayOfMoment(answeredAt)))
      .sort((a, b) => a.answeredAt - b.answeredAt),
  );
  await writeRecords(
    database,
    demo.records.filter(({ at }) => isInMonth(dayOfMoment(at))),
  );
}

/** Once all records are there: what a month says may have its reason in another. */
async function writeFactsByMonth(database: Queries, demo: Demo): Promise<void> {
  const writeFacts = createFactWriter(demo);
  const byMonth = groupBy(demo.facts, ({ occurredOn }) => occurredOn.slice(0, 7));
  for (let month = demo.from; month < demo.until; month = startOfMonth(month, 1)) {
    await writeFacts(database, byMonth.get(monthKey(month)) ?? []);
  }
}

async function measureVisits(database: Queries, from: Day, until: Day): Promise<void> {
  await database.query(
    `select private.measure_visits(coalesce(array_agg(id), '{}')) from public.visits
     where occurred_on >= $1::text::date and occurred_on < $2::text::date`,
    [formatDay(from), formatDay(until)],
  );
}
