import { afterAll, beforeAll, expect, it } from 'vitest';
import { addMonths, monthOf, monthsBack } from '#shared/calendar/month.ts';
import { demoToday } from '../e2e/seeded-stack.ts';
import { consultantsInSql } from './consultants-in-sql.ts';
import { otherRolesInSql } from './other-roles-in-sql.ts';
import { openScoringDesk, type Preview, type ScoringDesk } from './scoring-desk.ts';

interface Row {
  kpi: string;
  employee_id: string;
  month: string;
  top: string;
  bottom: string;
}

let desk: ScoringDesk;
beforeAll(async () => {
  desk = await openScoringDesk();
});
afterAll(() => desk.end());

/*
 * The demo's months from its second to its last whole one; the first has no plan's priors to its
 * name and is scored all the same.
 */
const months = monthsBack(addMonths(monthOf(demoToday), -1), 13);

it.each([
  ['consultant', consultantsInSql, ['C01', 'C02', 'C03', 'C06'], 1200],
  ['doctor', otherRolesInSql, ['D05'], 100],
  ['nurse', otherRolesInSql, ['N01', 'N05'], 300],
  ['service', otherRolesInSql, ['K03', 'K04', 'K06'], 300],
])('says of every %s and month what SQL finds in the raw rows', async (role, sql, kpis, least) => {
  const rows = await desk.query<Row>(sql, [`${demoToday}T00:00:00+08:00`]);
  const expected = new Map(
    rows
      .filter(({ month, kpi }) => (months as string[]).includes(month) && kpis.includes(kpi))
      .map((row) => [
        `${row.month} ${row.employee_id} ${row.kpi}`,
        `${Number(row.top)} / ${Number(row.bottom)}`,
      ]),
  );
  const actual = new Map<string, string>();
  for (const period of months) {
    const { body } = await desk.ask<Preview>(desk.tokens.zhao, {
      action: 'preview',
      scope: { chain: true, role },
      period,
    });
    for (const [key, figure] of figuresOf(body, kpis)) actual.set(`${period} ${key}`, figure);
  }
  expect(actual.size).toBeGreaterThan(least);
  expect(Object.fromEntries([...actual].sort())).toEqual(Object.fromEntries([...expected].sort()));
});

/** Numerator and denominator of some KPIs, of all segments of a person together. */
function figuresOf({ appraisals }: Preview, kpis: readonly string[]): Map<string, string> {
  const sums = new Map<string, [top: number, bottom: number]>();
  for (const { employeeId, segments } of appraisals) {
    for (const { kpiId, numerator, denominator, n } of segments.flatMap(({ items }) => items)) {
      if (!kpis.includes(kpiId) || n === 0) continue;
      const [top, bottom] = sums.get(`${employeeId} ${kpiId}`) ?? [0, 0];
      sums.set(`${employeeId} ${kpiId}`, [top + Number(numerator), bottom + Number(denominator)]);
    }
  }
  return new Map([...sums].map(([key, [top, bottom]]) => [key, `${top} / ${bottom}`]));
}
