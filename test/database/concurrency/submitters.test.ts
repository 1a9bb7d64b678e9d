import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Database } from '../../../supabase/local/database.ts';
import { type Answer, makeVisit, submit, type Verdict, type Visit } from '../harness/capture.ts';
import { one } from '../harness/stage.ts';
import { onRealPostgres } from '../harness/surfaces.ts';
import { readFacts, readRollups, recompute } from '../rollups/recompute.ts';
import { shuffled } from './shuffled.ts';

const CONNECTIONS = 8;

onRealPostgres('eight connections that hand in answers', (database) => {
  it('lose none, double none and never deadlock, though they all resend the same ones', async () => {
    const visits = await makeVisits(database(), 60);
    const answers = [...visits.map(ratingOf), ...walkIns(60)];
    const before = await countResponses(database());
    const verdicts = await handIn(database(), (seed) => shuffled(answers, seed));
    expect(await countResponses(database())).toBe(before + answers.length);
    for (const { id } of answers) {
      const found = verdicts.filter((verdict) => verdict.id === id).map(({ status }) => status);
      expect(found.sort()).toEqual([201, ...Array(CONNECTIONS - 1).fill(202)]);
    }
    await expectAgreement(database());
  });

  it('keep one answer a visit when two tablets hold different ones, in crossing order', async () => {
    const visits = await makeVisits(database(), 100);
    const before = await countResponses(database());
    const verdicts = await handIn(database(), (seed) => shuffled(visits.map(ratingOf), seed));
    expect(await countResponses(database())).toBe(before + visits.length);
    const kept = verdicts.filter(({ status }) => status === 201);
    const refused = verdicts.filter(({ code }) => code === 'visit_already_rated');
    expect(kept).toHaveLength(visits.length);
    expect(refused).toHaveLength(visits.length * (CONNECTIONS - 1));
    await expectAgreement(database());
  });

  it('keep the first of different contents under one id and call the rest a conflict', async () => {
    const ids = Array.from({ length: 50 }, () => randomUUID());
    const verdicts = await handIn(database(), (seed) =>
      shuffled(
        ids.map((id) => ({ id, nps: seed })),
        seed,
      ),
    );
    for (const id of ids) {
      const found = verdicts.filter((verdict) => verdict.id === id).map(({ status }) => status);
      expect(found.sort()).toEqual([201, ...Array(CONNECTIONS - 1).fill(409)]);
    }
  });
});

function makeVisits(database: Database, count: number): Promise<Visit[]> {
  return database.transaction(async (transaction) => {
    const visits: Visit[] = [];
    for (let i = 0; i < count; i += 1) visits.push(await makeVisit(transaction));
    return visits;
  });
}

function ratingOf({ codeHash, people }: Visit): Answer {
  return {
    id: randomUUID(),
    visitCodeHash: codeHash,
    ratings: people.map((employeeId) => ({ employeeId, score: 4 })),
  };
}

function walkIns(count: number): Answer[] {
  return Array.from({ length: count }, (_, index) => ({ id: randomUUID(), nps: index % 11 }));
}

/** Every connection sends everything, in an order of its own and in batches of an uneven size. */
async function handIn(
  database: Database,
  answersOf: (connection: number) => Answer[],
): Promise<Verdict[]> {
  const verdicts = await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, connection) => {
      const answers = answersOf(connection);
      const found: Verdict[] = [];
      const size = 20 + connection * 4;
      for (let from = 0; from < answers.length; from += size) {
        const batch = answers.slice(from, from + size);
        found.push(
          ...(await database.transaction((transaction) => submit(transaction, 'jingan', batch))),
        );
      }
      return found;
    }),
  );
  return verdicts.flat();
}

function countResponses(database: Database): Promise<number> {
  return one<number>(database, `select count(*)::integer from public.responses`);
}

async function expectAgreement(database: Database): Promise<void> {
  expect(await database.query(`select * from private.rollup_differences()`)).toEqual([]);
  const facts = await readFacts(database);
  for (const grain of ['employee', 'branch'] as const) {
    expect(await readRollups(database, grain)).toEqual(recompute(facts, grain));
  }
}
