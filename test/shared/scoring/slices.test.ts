import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fractionToText } from '../../../functions/_shared/numbers/fraction-to-text.ts';
import { type KpiSlice, sliceKpi } from '../../../functions/_shared/scoring/slice-kpi.ts';
import {
  type SliceDimension,
  type SliceRow,
  sliceDimensions,
} from '../../../functions/_shared/scoring/slice-row.ts';
import { kpis } from './persons.ts';

const kpiOf = (id: string) => {
  const kpi = kpis.get(id);
  if (!kpi) throw new RangeError(id);
  return kpi;
};
const written = ({ evaluation: { value, n } }: KpiSlice) =>
  `${value === null ? null : fractionToText(value)} (${n})`;
const answers = (places: readonly number[]) =>
  Array.from({ length: 11 }, (_, score) => places.filter((place) => place === score).length);

const row = (change: Partial<Record<SliceDimension, string>>, tail: readonly unknown[]) =>
  [...sliceDimensions.map((name) => change[name] ?? null), ...tail] as unknown as SliceRow;

const ratings: readonly SliceRow[] = [
  row({ month: '2026-09-01', role: 'consultant', treatment: 'ipl' }, ['rating', 6, 28, 132, null]),
  row({ month: '2026-09-01', role: 'nurse', treatment: 'ipl' }, ['rating', 6, 30, 150, null]),
  row({ month: '2026-10-01', role: 'consultant' }, ['rating', 4, 20, 100, null]),
];

describe('a slice of a KPI', () => {
  it('is told apart by what is asked, and adds up what is finer', () => {
    const by = (...names: SliceDimension[]) => sliceKpi(kpiOf('C03'), kpis, ratings, names);
    expect(by('role').map((slice) => [slice.key.role, written(slice)])).toEqual([
      ['consultant', '24/5 (10)'],
      ['nurse', '5 (6)'],
    ]);
    expect(by('month').map((slice) => [slice.key.month, written(slice)])).toEqual([
      ['2026-09-01', '29/6 (12)'],
      ['2026-10-01', '5 (4)'],
    ]);
    expect(by('treatment').map(({ key }) => key.treatment)).toEqual(['ipl', null]);
    expect(by().map(written)).toEqual(['39/8 (16)']);
    expect(by('role', 'month')).toHaveLength(3);
  });

  it('below five answers is withheld, below the KPI’s own minimum provisional', () => {
    const standing = sliceKpi(kpiOf('C03'), kpis, ratings, ['role', 'month']).map(
      (slice) => `${slice.evaluation.n} ${slice.standing}`,
    );
    expect(standing.sort()).toEqual(['4 withheld', '6 provisional', '6 provisional']);
    const money = sliceKpi(
      kpiOf('M05'),
      kpis,
      [
        row({}, ['campaign_spend_fen', 1, 300_000, 0, null]),
        row({}, ['first_arrival', 3, 3, 3, null]),
      ],
      [],
    );
    expect(money.map(({ standing: said }) => said)).toEqual(['sufficient']);
  });

  it('without anything of the KPI is no slice; with a denominator of nothing it says so', () => {
    const visits = row({ branch: 'sh' }, ['visit', 9, 9, 9, null]);
    expect(sliceKpi(kpiOf('C03'), kpis, [visits], ['branch'])).toEqual([]);
    const shares = row({}, ['refunded_deal_share', 1, 10_000, 0, null]);
    const [slice] = sliceKpi(kpiOf('C06'), kpis, [shares], []);
    expect(slice).toMatchObject({ standing: 'missing', evaluation: { reason: 'no_records' } });
    const nothingToTick = row({}, ['preop_items_mandatory', 2, 0, 0, null]);
    const [divided] = sliceKpi(kpiOf('N01'), kpis, [nothingToTick], []);
    expect(divided).toMatchObject({
      standing: 'missing',
      evaluation: { reason: 'zero_denominator' },
    });
  });

  it('of NPS counts totals from paper with the answers, and a mean of answers does not', () => {
    const rows = [
      row({ month: '2026-09-01' }, ['nps', 3, 26, 0, answers([10, 9, 7])]),
      row({ month: '2026-09-01' }, [
        'nps_class',
        5,
        -1,
        5,
        [3, 0, 2, ...new Array<number>(8).fill(0)],
      ]),
    ];
    const [net] = sliceKpi(kpiOf('NPS'), kpis, rows, ['month']);
    // 4 promoters, 1 passive, 3 detractors
    expect(net && written(net)).toBe('25/2 (8)');
    expect(net?.interval?.lower).toBeLessThan(12.5);
    const mean = { ...kpiOf('NPS'), aggregate: { kind: 'mean', measure: 'nps' } as const };
    const [plain] = sliceKpi({ ...mean, family: 'amount' }, kpis, rows, ['month']);
    expect(plain && written(plain)).toBe('26/3 (3)');
  });

  it('is the same in any order of rows, and whether they came fine or added up', () => {
    const rows = fc.array(
      fc
        .record({
          month: fc.constantFrom('2026-09-01', '2026-10-01'),
          role: fc.constantFrom('doctor', 'nurse'),
          treatment: fc.constantFrom('ipl', 'filler'),
          hits: fc.nat(40),
          misses: fc.nat(40),
        })
        .map(({ hits, misses, ...key }) =>
          row(key, ['node_on_time', hits + misses, hits, hits, null]),
        )
        .filter(([, , , , , , n]) => n > 0),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(
        rows.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
          ),
        ),
        ([given, shuffled]) => {
          const slices = (list: readonly SliceRow[]) =>
            sliceKpi(kpiOf('D03'), kpis, list, ['role', 'month']);
          expect(slices(shuffled)).toEqual(slices(given));
          const merged = slices(given).map(({ key, evaluation: { numerator, n } }) =>
            row({ ...key, role: String(key.role), month: String(key.month) } as never, [
              'node_on_time',
              n,
              Number(numerator?.numerator ?? 0n),
              0,
              null,
            ]),
          );
          expect(slices(merged)).toEqual(slices(given));
          for (const { evaluation, interval } of slices(given)) {
            const value = Number(evaluation.numerator?.numerator ?? 0n) / evaluation.n;
            expect(interval?.lower).toBeLessThanOrEqual(value);
            expect(interval?.upper).toBeGreaterThanOrEqual(value);
          }
        },
      ),
    );
  });
});
