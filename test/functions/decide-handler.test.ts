import { describe, expect, it } from 'vitest';
import { appraiseSnapshot } from '#shared/cycle/appraise-snapshot.ts';
import { shippedKpis } from '#shared/kpis/catalogue.ts';
import { kpiMap } from '#shared/kpis/kpi-map.ts';
import type { Remedy } from '#shared/schemas/appeal-decision.ts';
import { calibrateResult } from '../../functions/calibrate-results/handler.ts';
import {
  type BlastAnswer,
  type Decision,
  decideAppeal,
} from '../../functions/decide-appeals/handler.ts';
import type { LoadedAppeal } from '../../functions/decide-appeals/loaded-appeal.ts';
import { clinicOf, snapshotOf } from '../shared/cycle/clinic.ts';

const snapshot = snapshotOf(clinicOf(60));
const rows = appraiseSnapshot(snapshot);
/** The first consultant: an appeal is about her. */
const own = rows[0]!;
const before = own.engineBp!;

function appealAgainst(targetId: string, target: 'kpi' | 'record' = 'kpi'): LoadedAppeal {
  return {
    appeal: {
      id: 'a',
      employeeId: own.employeeId,
      target,
      targetId,
      recordId: null,
      revision: 3,
      instance: 1,
    },
    kpi: kpiMap(shippedKpis).get(targetId) ?? null,
    changesWithoutRecord: [],
    people: [{ id: own.employeeId, name: '陈思琪' }],
    snapshot,
  };
}

function desk(loaded: LoadedAppeal) {
  const stored: Decision[] = [];
  return {
    stored,
    decide: (request: Parameters<typeof decideAppeal>[0]) =>
      decideAppeal(request, {
        subtle: globalThis.crypto.subtle,
        load: async () => loaded,
        store: async (decision) => void stored.push(decision),
      }),
  };
}

const weakest = own.items.toSorted((a, b) => (a.scoreBp ?? 0) - (b.scoreBp ?? 0))[0]!;
const reason = '截图显示两次回访按时完成';
const remedy: Remedy = { kind: 'set_aside_kpi' };
const preview = (chosen: Remedy) => ({ action: 'preview', appealId: 'a', remedy: chosen }) as const;

describe('deciding an appeal', () => {
  it('commits exactly what was previewed: the same people, scores and ranks', async () => {
    const { decide, stored } = desk(appealAgainst(weakest.kpiId));
    const answer = (await decide(preview(remedy))) as BlastAnswer;
    expect(stored).toEqual([]);
    const line = answer.lines.find(({ employeeId }) => employeeId === own.employeeId)!;
    expect(line.before.totalBp).toBe(before);
    expect(line.after.totalBp).toBeGreaterThan(before);
    await decide({ action: 'accept', appealId: 'a', remedy, reason, basis: answer.basis });
    const [decision] = stored;
    expect(decision).toMatchObject({
      revision: 3,
      periodRevision: 1,
      outcome: 'accepted',
      counts: answer.counts,
    });
    const kept = decision!.rows.find(({ employeeId }) => employeeId === own.employeeId)!;
    expect(kept.engineBp).toBe(line.after.totalBp);
    expect(decision!.rows.length).toBeGreaterThanOrEqual(answer.counts.ranks);
  });

  it('names only whom the asker may see, and counts the others', async () => {
    const { decide } = desk({ ...appealAgainst(weakest.kpiId), people: [] });
    const answer = (await decide(preview(remedy))) as BlastAnswer;
    expect(answer.lines).toEqual([]);
    expect(answer.counts.scores).toBe(1);
  });

  it('refuses a basis of another state, another remedy, or none', async () => {
    const loaded = appealAgainst(weakest.kpiId);
    const { basis } = (await desk(loaded).decide(preview(remedy))) as BlastAnswer;
    const later = {
      ...loaded,
      snapshot: { ...snapshot, period: { ...snapshot.period, revision: 2 } },
    };
    for (const [state, given] of [
      [later, basis],
      [loaded, '0'.repeat(64)],
    ] as const) {
      const { decide, stored } = desk(state);
      const attempt = decide({ action: 'accept', appealId: 'a', remedy, reason, basis: given });
      await expect(attempt).rejects.toMatchObject({ code: 'appeal_changed' });
      expect(stored).toEqual([]);
    }
  });

  it('corrects a share to what it should have been', async () => {
    const item = own.items.find(({ kpiId }) => kpiId === 'C02')!;
    const { decide, stored } = desk(appealAgainst('C02'));
    const corrected: Remedy = { kind: 'correct_kpi', hits: item.n + 2, n: item.n + 2 };
    const { basis } = (await decide(preview(corrected))) as BlastAnswer;
    await decide({ action: 'accept', appealId: 'a', remedy: corrected, reason, basis });
    const kept = stored[0]!.rows.find(({ employeeId }) => employeeId === own.employeeId)!;
    expect(kept.items.find(({ kpiId }) => kpiId === 'C02')).toMatchObject({
      n: item.n + 2,
      value: '1',
    });
  });

  it.each([
    ['a gate that is not in question', appealAgainst('C02'), { kind: 'lift_gate' }],
    ['a record that is gone', appealAgainst('F-1', 'record'), { kind: 'set_aside_record' }],
    ['a mean of stars by counts', appealAgainst('C03'), { kind: 'correct_kpi', hits: 1, n: 2 }],
  ] as const)('has no remedy for %s', async (_, loaded, unfit) => {
    const attempt = desk(loaded).decide(preview(unfit));
    await expect(attempt).rejects.toMatchObject({ code: 'appeal_remedy_unfit' });
  });

  it('rejects without computing anything', async () => {
    const { decide, stored } = desk(appealAgainst('C02'));
    await decide({ action: 'reject', appealId: 'a', reason, revision: 3 });
    expect(stored).toEqual([
      expect.objectContaining({ outcome: 'rejected', revision: 3, adjustment: null, rows: [] }),
    ]);
  });
});

describe('calibrating', () => {
  it('hands over the rows whose rank the movement changes, and the engine’s totals as they are', async () => {
    let kept: typeof rows = [];
    const request = { appraisalId: 'r', revision: 1, movementBp: 2000, reason };
    const answer = await calibrateResult(request, {
      load: async () => ({ employeeId: own.employeeId, snapshot }),
      store: async (_, revision, changed) => {
        kept = [...changed];
        return revision + 1;
      },
    });
    expect(answer).toEqual({ periodRevision: 2 });
    expect(kept.length).toBeGreaterThan(0);
    const was = new Map(rows.map((row) => [row.employeeId, row]));
    for (const row of kept) {
      expect(row.engineBp).toBe(was.get(row.employeeId)!.engineBp);
      expect([row.rankLow, row.rankHigh, row.tiedWith]).not.toEqual([
        was.get(row.employeeId)!.rankLow,
        was.get(row.employeeId)!.rankHigh,
        was.get(row.employeeId)!.tiedWith,
      ]);
    }
  });
});
