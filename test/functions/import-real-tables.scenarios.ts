import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { npsFromTotals } from '#shared/measures/nps-from-totals.ts';
import type { Desk } from './import-desk.ts';

const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const read = (name: string) => new Uint8Array(readFileSync(`${folder}${name}`));

/** Published tables that no project file holds: where they are, their published figures must come out. */
export function readsRealTables(there: () => Desk): void {
  const isThere = existsSync(folder);

  it.runIf(isThere)('39 answers give the published NPS of −35.9', async () => {
    const { tokens, jingan, ...desk } = there();
    const columns = {
      answeredAt: 'Timestamp',
      nps: 'On a scale of 0-10, how would you rate Sudzilla?',
      comment: '...why?',
    };
    const { batchId, report } = await desk.send(
      tokens.mei,
      { mapping: { columns, dateOrder: 'mdy' }, branchId: jingan },
      read('preppin_sudzilla_nps_raw.csv'),
    );
    expect(report).toMatchObject({ rowCount: 39, newRowCount: 39, badRowCount: 0 });
    await desk.commit(tokens.mei, batchId);
    const totals = await totalsOf(there(), jingan, '2019-11-01');
    expect(npsFromTotals(totals)).toMatchObject({ promoters: 8, passives: 9, detractors: 22 });
    expect(Math.round(((8 - 22) / 39) * 1000) / 10).toBe(-35.9);
    await desk.undo(tokens.mei, batchId);
  });

  it.runIf(isThere)('527 centres become branches with 169,447 completed surveys', async () => {
    const { tokens, ...desk } = there();
    const before = await desk.everything();
    const rating = 'Patients who gave the facility a rating of';
    const scale = 'on a scale from 0 (lowest) to 10 (highest)';
    const columns = {
      branchCode: 'Facility ID',
      branchName: 'Facility Name',
      month: 'End Date',
      npsPromoters: `${rating} 9 or 10 ${scale}`,
      npsPassives: `${rating} 7 or 8 ${scale}`,
      npsDetractors: `${rating} 0 to 6 ${scale}`,
      npsCount: 'Number of Completed Surveys',
      responses: 'Number of Completed Surveys',
      visits: 'Number of Sampled Patients',
    };
    const opening = {
      kind: 'branch_totals',
      mapping: { columns, dateOrder: 'mdy', areShares: true },
      createBranches: true,
    } as const;
    const file = read('ASCQR_OAS_CAHPS_BY_ASC.csv');
    const { batchId, report } = await desk.send(tokens.hua, opening, file);
    expect(report).toMatchObject({ rowCount: 527, badRowCount: 0, newBranchCount: 527 });
    await desk.commit(tokens.hua, batchId);
    const sums = await desk.query(
      `select t.measure::text, sum(t.n)::int as n, count(*)::int as branches
       from public.monthly_branch_totals t join public.branches b on b.id = t.branch_id
       where b.import_batch_id = $1 and t.month = '2023-09-01' group by 1 order by 1`,
      [batchId],
    );
    expect(sums).toContainEqual(expect.objectContaining({ measure: 'response', n: 169_447 }));
    expect(sums).toContainEqual(expect.objectContaining({ measure: 'visit', n: 621_154 }));
    expect(sums).toContainEqual(expect.objectContaining({ measure: 'nps_class', n: 169_447 }));
    const again = await desk.send(tokens.hua, opening, file);
    expect(again.report).toMatchObject({ knownRowCount: 527, newRowCount: 0, badRowCount: 0 });
    await desk.undo(tokens.hua, again.batchId);
    await desk.undo(tokens.hua, batchId);
    expect(await desk.everything()).toBe(before);
  });
}

async function totalsOf(desk: Desk, branchId: string, month: string) {
  return desk.query<Parameters<typeof npsFromTotals>[0][number]>(
    `select measure::text, n::int, sum::int, sum_squares::int as "sumSquares", histogram
     from public.monthly_branch_totals where branch_id = $1 and month = $2`,
    [branchId, month],
  );
}
