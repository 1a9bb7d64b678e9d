import { expect, it } from 'vitest';
import type { OwnInputs } from '#shared/cycle/own-inputs.ts';
import { restate, type SealStanding } from '#shared/cycle/restate.ts';
import type { Appraisal } from '#shared/scoring/appraisal.ts';
import { canonicalJson } from '#shared/scoring/canonical-json.ts';
import type { Wire } from '#shared/scoring/wire.ts';
import { clinicOf, snapshotOf, storedSealOf } from './clinic.ts';

const clinic = clinicOf(20);
const now = clinic.people.map(({ facts }) => facts);

async function standing(): Promise<SealStanding> {
  const seal = await storedSealOf(snapshotOf(clinic));
  return {
    ...seal,
    lines: seal.lines.map((line) => ({
      ...line,
      standing: line.content as Wire<Appraisal>,
      restatementCount: 0,
    })),
  };
}

/** More of one person's facts: what came late. */
function late(at: number): OwnInputs[] {
  return now.with(at, {
    ...now[at]!,
    totals: now[at]!.totals.map((total) =>
      total.measure === 'first_visit_deal' ? { ...total, n: total.n * 2 } : total,
    ),
  });
}

it('finds nothing to restate while nothing changed', async () => {
  expect(restate(await standing(), now, [])).toEqual([]);
});

it('restates exactly whom late data concern, with the delta and the KPI that moved', async () => {
  const seal = await standing();
  const [restated, ...others] = restate(seal, late(0), []);
  expect(others).toEqual([]);
  expect(restated).toMatchObject({ employeeId: 'e00000', number: 1 });
  expect(restated!.deltaBp).toBe(restated!.afterBp! - seal.lines[0]!.totalBp!);
  expect(restated!.deltaBp).not.toBe(0);
  expect(restated!.changes.map(({ kpiId }) => kpiId)).toContain('C01');
});

it('counts on from the restatement before', async () => {
  const seal = await standing();
  const [first] = restate(seal, late(0), []);
  const written = JSON.parse(canonicalJson(first!.content)) as Wire<Appraisal>;
  const after = {
    ...seal,
    lines: seal.lines.with(0, { ...seal.lines[0]!, standing: written, restatementCount: 1 }),
  };
  expect(restate(after, late(0), [])).toEqual([]);
  const [second] = restate(after, now, []);
  expect(second).toMatchObject({ number: 2, beforeBp: first!.afterBp, deltaBp: -first!.deltaBp! });
});

it('takes up an appeal that was decided after sealing', async () => {
  const won = {
    id: 'a',
    employeeId: 'e00005',
    kind: 'set_aside_kpi',
    kpiId: 'C03',
    vetoId: null,
    changes: [],
  } as const;
  const [restated, ...others] = restate(await standing(), now, [won]);
  expect(others).toEqual([]);
  expect(restated!.employeeId).toBe('e00005');
});

it('keeps the rules of the seal, whatever was agreed since', async () => {
  const agreed = now.with(0, {
    ...now[0]!,
    targets: [
      {
        kpiId: 'C01',
        quantity: 'target',
        scope: { level: 'employee', employeeId: 'e00000' },
        value: '0.9',
      },
    ],
  });
  expect(restate(await standing(), agreed, [])).toEqual([]);
});
