import { chooseAsked } from './asking.ts';
import { createBurst } from './burst-responses.ts';
import { createChain } from './chain.ts';
import { type Day, startOfMonth } from './days.ts';
import { createPeople } from './people.ts';
import { plantVisits } from './plant.ts';
import { createRecords } from './records/create-records.ts';
import { createResponses } from './responses.ts';
import { createStories } from './stories.ts';
import { createTreatments } from './treatments.ts';
import { createVisits } from './visits.ts';

const months = 14;

export type Frame = ReturnType<typeof createFrame>;

/** What there is little of: days, branches, people, treatments. The same day gives the same. */
export function createFrame(today: Day) {
  const from = startOfMonth(today, 1 - months);
  const stories = createStories(today);
  const chain = createChain(from, today);
  const people = createPeople(chain, stories, from);
  return { from, until: today, stories, chain, people, treatments: createTreatments() };
}

export type Demo = ReturnType<typeof createDemo>;

/** All that happens in the frame, in memory: a good second and ninety megabytes. */
export function createDemo(frame: Frame, scale: number) {
  const { from, until, stories, chain, people, treatments } = frame;
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
  return {
    ...frame,
    visits: branches.flatMap((branch) => branch.visits),
    askedAt: new Map(branches.flatMap(({ askedAt }) => [...askedAt])),
    responses: [...branches.flatMap(({ responses }) => responses), ...burst],
    records: branches.flatMap((branch) => branch.records),
  };
}
