import { expect, it } from 'vitest';
import { shippedKpis } from '#shared/kpis/catalogue.ts';
import { kpiMap } from '#shared/kpis/kpi-map.ts';
import { fractionToText } from '#shared/numbers/fraction-to-text.ts';
import { sliceKpi } from '#shared/scoring/slice-kpi.ts';
import type { SliceDimension, SliceRow } from '#shared/scoring/slice-row.ts';
import { chen, li, mei, type Person, zhao } from '../../people.ts';
import { month, monthBefore } from '../harness/calendar.ts';
import { branches } from '../harness/ids.ts';
import { one, refusal, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

const kpis = kpiMap(shippedKpis);

const ask = (
  stage: Stage,
  person: Person,
  branch: string | null,
  measures: readonly string[],
  by: readonly SliceDimension[],
  [from, to]: readonly [string, string] = [month, month],
) =>
  stage.as(person, (db) =>
    one<SliceRow[]>(
      db,
      `select public.slice_measures($1::text::uuid, $2::text::text[], $3::text::date, $4::text::date, $5::text::text[])`,
      [branch, `{${measures.join()}}`, from, to, `{${by.join()}}`],
    ),
  );

onEverySurface('slices of measures', (surface) => {
  it('add up to what the facts say, role by role and month by month', () =>
    surface.rollBack(async (stage) => {
      const rows = await ask(
        stage,
        mei,
        branches.jingan,
        ['rating'],
        ['month', 'role'],
        [monthBefore, month],
      );
      const facts = await stage.query<{ role: string; n: number; sum: number }>(
        `select role::text, count(*)::integer as n, sum(value)::integer as sum from public.measurements
         where branch_id = $1 and measure = 'rating' and not is_excluded group by role order by role`,
        [branches.jingan],
      );
      expect(
        rows
          .map(([, , role, , , , n, sum]) => ({ role, n, sum }))
          .toSorted((a, b) => (String(a.role) < String(b.role) ? -1 : 1)),
      ).toEqual(facts);
      expect(facts.length).toBeGreaterThan(1);
    }));

  it('make the NPS of a branch, totals from paper included', () =>
    surface.rollBack(async (stage) => {
      const rows = await ask(stage, zhao, null, ['nps'], ['branch', 'month'], [monthBefore, month]);
      const nps = kpis.get('NPS');
      const slices = nps ? sliceKpi(nps, kpis, rows, ['branch', 'month']) : [];
      const said = slices.map(({ key, evaluation: { value, n }, standing }) =>
        [key.branch === branches.jingan ? 'jingan' : 'xuhui', key.month, n, standing, value].map(
          (part) => (typeof part === 'object' && part ? fractionToText(part) : part),
        ),
      );
      expect(said).toEqual(
        expect.arrayContaining([
          ['jingan', monthBefore, 20, 'sufficient', '100'],
          ['jingan', month, 7, 'sufficient', '100/7'],
          ['xuhui', monthBefore, 3, 'withheld', '-100'],
          ['xuhui', month, 4, 'withheld', '0'],
        ]),
      );
    }));

  it('are those of the asker’s branches, and of nobody else’s', () =>
    surface.rollBack(async (stage) => {
      const own = await ask(stage, li, null, ['visit', 'rating'], ['branch']);
      expect(new Set(own.map(([, branch]) => branch))).toEqual(new Set([branches.xuhui]));
      const other = (attempt: Promise<unknown>) => refusal(attempt).then(({ message }) => message);
      expect(await other(ask(stage, li, branches.jingan, ['rating'], []))).toBe('branch_unknown');
      expect(await other(ask(stage, chen, null, ['rating'], []))).toBe('forbidden');
    }));

  it('know no measure by another name, and no period turned round', () =>
    surface.rollBack(async (stage) => {
      expect(await ask(stage, mei, null, ['rating); drop'], ['role'])).toEqual([]);
      expect(
        await refusal(ask(stage, mei, null, ['rating'], [], [month, monthBefore])),
      ).toMatchObject({ message: 'invalid_period' });
    }));
});
