import { afterAll, beforeAll, expect, it } from 'vitest';
import { addMonths, monthOf, monthsBack } from '#shared/calendar/month.ts';
import { demoToday } from '../local/stack-template.ts';
import { addRarities } from './add-rarities.ts';
import { consultantsInSql } from './consultants-in-sql.ts';
import { doctorsInSql } from './doctors-in-sql.ts';
import { marketingInSql } from './marketing-in-sql.ts';
import { nursesInSql } from './nurses-in-sql.ts';
import { openScoringDesk, type Preview, type ScoringDesk } from './scoring-desk.ts';
import { serviceInSql } from './service-in-sql.ts';

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
  await addRarities(desk);
});
afterAll(() => desk.end());

/*
 * The demo's months from its second to its last whole one; the first has no plan's priors to its
 * name and is scored all the same.
 */
const months = monthsBack(addMonths(monthOf(demoToday), -1), 13);

it.each([
  ['consultant', consultantsInSql, ['C01', 'C02', 'C03', 'C04', 'C05', 'C06', 'C07'], 200],
  ['doctor', doctorsInSql, ['D01', 'D02', 'D03', 'D04', 'D05', 'D06'], 100],
  [
    'nurse',
    nursesInSql,
    ['N01', 'N02', 'N03', 'N03.contacts', 'N03.felt', 'N03.comfort', 'N04', 'N05'],
    150,
  ],
  ['marketing', marketingInSql, ['M01', 'M02', 'M03', 'M04', 'M05', 'M06'], 40],
  ['service', serviceInSql, ['K01', 'K02', 'K03', 'K04', 'K05', 'K06'], 40],
])('says of every %s and month what SQL finds in the raw rows', async (role, sql, kpis, least) => {
  const actual = new Map<string, string>();
  for (const period of months) {
    const { body } = await desk.ask<Preview>(desk.tokens.zhao, {
      action: 'preview',
      scope: { chain: true, role },
      period,
    });
    for (const [key, value] of figuresOf(body)) actual.set(`${period} ${key}`, value);
  }
  const rows = await desk.query<Row>(sql, [`${demoToday}T00:00:00+08:00`]);
  const expected = new Map(
    rows
      .filter(({ month }) => (months as string[]).includes(month))
      .map(({ month, employee_id, kpi, top, bottom }) => [
        `${month} ${employee_id} ${kpi}`,
        figure(Number(top), Number(bottom)),
      ]),
  );
  const figuresOfKpi = (kpi: string) => [...actual.keys()].filter((key) => key.endsWith(` ${kpi}`));
  expect(Math.min(...kpis.map((kpi) => figuresOfKpi(kpi).length))).toBeGreaterThan(least);
  expect(Object.fromEntries([...actual].sort())).toEqual(Object.fromEntries([...expected].sort()));
});

/** Numerator and denominator of each KPI and each part of an index, of all segments of a person together. */
function figuresOf({ appraisals }: Preview): Map<string, string> {
  const sums = new Map<string, [top: number, bottom: number]>();
  for (const { employeeId, segments } of appraisals) {
    const items = segments.flatMap((segment) => segment.items);
    const parts = items.flatMap((item) => item.parts);
    for (const { kpiId, value, numerator, denominator } of [
      ...items,
      ...parts.map(({ kpiId, evaluation }) => ({ ...evaluation, kpiId })),
    ]) {
      if (value === null) continue;
      const [top, bottom] = sums.get(`${employeeId} ${kpiId}`) ?? [0, 0];
      sums.set(`${employeeId} ${kpiId}`, [
        top + toNumber(numerator),
        bottom + toNumber(denominator),
      ]);
    }
  }
  return new Map([...sums].map(([key, [top, bottom]]) => [key, figure(top, bottom)]));
}

/** An index and half a month's quota are no whole numbers, and SQL's decimals end where fractions do not. */
const figure = (top: number, bottom: number) =>
  `${Number(top.toFixed(3))} / ${Number(bottom.toFixed(3))}`;

/** "67575/8" or "7000". */
function toNumber(fraction: string | null): number {
  const [top, bottom = 1] = (fraction ?? '').split('/');
  return Number(top) / Number(bottom);
}
