import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Answer } from '../harness/capture.ts';
import { one, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';
import { happen, history } from './histories.ts';
import { readFacts, readResponseFacts, readRollups, readSources, recompute } from './recompute.ts';

/** Seconds on a quiet machine; a busy one must not fail a claim about numbers. */
const TIMEOUT_MS = 300_000;

onEverySurface('after any history', (surface) => {
  it(
    'the rollups are what the measurements say, and those what the answers say (60 histories)',
    { timeout: TIMEOUT_MS },
    () =>
      fc.assert(
        fc.asyncProperty(history, (happenings) =>
          surface.rollBack(async (stage) => {
            const sent: Answer[] = [];
            for (const happening of happenings) await happen(stage, sent, happening);
            await expectAgreement(stage);
          }),
        ),
        { numRuns: 60, seed: 20261123 },
      ),
  );
});

async function expectAgreement(stage: Stage): Promise<void> {
  expect(await stage.query(`select * from private.rollup_differences()`)).toEqual([]);
  const facts = await readFacts(stage);
  for (const grain of ['employee', 'branch'] as const) {
    const before = await readRollups(stage, grain);
    expect(before).toEqual(recompute(facts, grain));
  }
  expect(await readResponseFacts(stage)).toEqual(await readSources(stage));
  const before = await readRollups(stage, 'employee');
  expect(await one(stage, `select public.rebuild_rollups()::integer`)).toBe(0);
  expect(await readRollups(stage, 'employee')).toEqual(before);
}
