import { type Month, monthOf, monthsBack } from '#shared/calendar/month.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import { measuresOfKpi } from '#shared/kpis/measures-of-kpi.ts';
import { type Difference, judgeDifference } from '#shared/measures/judge-difference.ts';
import { fractionToNumber } from '#shared/numbers/fraction-to-number.ts';
import type { PlanItem } from '#shared/plans/plan.ts';
import { compareKpi, type KpiSample } from '#shared/scoring/compare-kpi.ts';
import type { Evaluation } from '#shared/scoring/evaluate-kpi.ts';
import { type KpiSlice, leastShownN, sliceKpi } from '#shared/scoring/slice-kpi.ts';
import type { SliceRow } from '#shared/scoring/slice-row.ts';
import { totalSlice } from '#shared/scoring/total-slice.ts';
import { benjaminiHochberg } from '#shared/statistics/benjamini-hochberg.ts';
import type { Interval } from '#shared/statistics/interval.ts';
import type { AnalysisChoice } from './analysis-choice.ts';
import { type Attainment, attainmentOf } from './attainment-of.ts';
import { type AnalysisData, dimensionOf, trendMonths } from './fetch-analysis.ts';

/** How a slice stands; `withheld` holds back even n. */
export type RowStanding = KpiSlice['standing'] | 'other_withheld';

/** One line of the page. */
export interface AnalysisRow {
  /** Of the branch, person, treatment; the role by its name. */
  readonly id: string;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Whether it opens further: own branches and their people. */
  readonly isOpen: boolean;
  readonly standing: RowStanding;
  readonly evaluation: Evaluation | null;
  /** The value where it may be shown. */
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly n: number;
  readonly attainment: Attainment;
  /** Against the rest of the page; null where the KPI has no test or nothing is left. */
  readonly difference: Difference | null;
  /** Twelve months, null where one has too little. */
  readonly trend: readonly (number | null)[];
}

export interface AnalysisModel {
  readonly rows: readonly AnalysisRow[];
  /** All of the page together, of what may be shown. */
  readonly whole: AnalysisRow;
  readonly tests: number;
  readonly hasOthers: boolean;
}

interface Given {
  readonly choice: AnalysisChoice;
  readonly data: AnalysisData;
  readonly kpis: ReadonlyMap<string, Kpi>;
  /** The place of the KPI in its role's plan; null without one. */
  readonly item: PlanItem | null;
  readonly ownBranchIds: ReadonlySet<string>;
}

/** The rows of the page: every slice of the period with its interval, target, test and months. */
export function analysisModel({ choice, data, kpis, item, ownBranchIds }: Given): AnalysisModel {
  const { kpi, cut, month, span } = choice;
  const dimension = dimensionOf(cut);
  const months = new Set(monthsBack(month, span));
  const meant = data.rows.filter((row) => isMeant(row, choice));
  const inPeriod = meant.filter(([each]) => each !== null && months.has(monthOf(each)));
  const hidden = hiddenKeys(data, kpi, kpis, months);
  const slices = sliceKpi(kpi, kpis, inPeriod, [dimension]);
  const monthly = sliceKpi(kpi, kpis, meant, [dimension, 'month']);
  const ids = new Set(
    [...slices.map(({ key }) => key[dimension]), ...hidden].filter((id) => id !== null),
  );
  const shown = slices.filter(({ key }) => !hidden.has(key[dimension] ?? ''));
  const samples = new Map(
    shown.map(({ key, evaluation }) => [
      key[dimension] ?? '',
      { evaluation, totals: totalsOf(inPeriod, dimension, key[dimension], kpi, kpis) },
    ]),
  );
  const differences = againstTheRest(kpi, kpis, inPeriod, dimension, samples);
  const rows = [...ids].map((id): AnalysisRow => {
    const slice = shown.find(({ key }) => key[dimension] === id);
    const isOwn = cut !== 'branch' || ownBranchIds.has(id);
    const name = data.names.get(id);
    return {
      ...rowOf(slice),
      id,
      code: name?.code ?? id,
      nameZh: name?.nameZh ?? id,
      nameEn: name?.nameEn ?? id,
      isOpen: isOwn && (cut === 'branch' || cut === 'person'),
      standing: slice ? slice.standing : 'other_withheld',
      attainment: attainmentOf({ choice, targets: data.targets, item, id, isOwn, slice }),
      difference: differences.get(id) ?? null,
      trend: trendOf(
        monthly.filter(({ key }) => key[dimension] === id),
        month,
      ),
    };
  });
  const [all] = sliceKpi(
    kpi,
    kpis,
    inPeriod.filter((row) => !isHidden(row, hidden)),
    [],
  );
  return {
    rows,
    whole: {
      ...rowOf(all),
      id: '',
      code: '',
      nameZh: '',
      nameEn: '',
      isOpen: false,
      standing: all?.standing ?? 'missing',
      attainment: attainmentOf({
        choice,
        targets: data.targets,
        item,
        id: '',
        isOwn: true,
        slice: all,
      }),
      difference: null,
      trend: trendOf(sliceKpi(kpi, kpis, meant, ['month']), month),
    },
    tests: differences.size,
    hasOthers: rows.some(({ id }) => cut === 'branch' && !ownBranchIds.has(id)),
  };
}

/** A KPI of a role looks at facts of that role alone, as its score does; a treatment is one of many. */
function isMeant([, , role, treatment]: SliceRow, { kpi, treatmentId }: AnalysisChoice): boolean {
  if (kpi.role !== null && role !== kpi.role) return false;
  return treatmentId === null || treatment === treatmentId;
}

/** Other branches with a month withheld: a period with a gap would be another figure. */
function hiddenKeys(
  { withheld }: AnalysisData,
  kpi: Kpi,
  kpis: ReadonlyMap<string, Kpi>,
  months: ReadonlySet<Month>,
): ReadonlySet<string> {
  const own = new Set<string>(measuresOfKpi(kpi, kpis).map(({ measure }) => measure));
  return new Set(
    withheld.flatMap(([month, branch, measure]) =>
      own.has(measure) && months.has(monthOf(month)) ? branch : [],
    ),
  );
}

function isHidden([, branch]: SliceRow, hidden: ReadonlySet<string>): boolean {
  return branch !== null && hidden.has(branch);
}

function rowOf(slice: KpiSlice | undefined) {
  const isShown = slice?.standing === 'provisional' || slice?.standing === 'sufficient';
  const value = slice?.evaluation.value ?? null;
  return {
    evaluation: isShown ? slice.evaluation : null,
    value: isShown && value ? fractionToNumber(value) : null,
    interval: isShown ? slice.interval : null,
    n: slice?.evaluation.n ?? 0,
  };
}

type Dimension = ReturnType<typeof dimensionOf>;

const placeOf: Readonly<Record<Dimension, number>> = {
  month: 0,
  branch: 1,
  role: 2,
  treatment: 3,
  employee: 4,
};

function totalsOf(
  rows: readonly SliceRow[],
  dimension: Dimension,
  id: string | null,
  kpi: Kpi,
  kpis: ReadonlyMap<string, Kpi>,
) {
  return totalSlice(
    rows.filter((row) => row[placeOf[dimension]] === id),
    kpi,
    kpis,
  );
}

/**
 * Every slice against all others of the page, never against a whole that holds it; p adjusted over
 * the page. Slices too small to be shown are neither judged nor part of the rest.
 */
function againstTheRest(
  kpi: Kpi,
  kpis: ReadonlyMap<string, Kpi>,
  rows: readonly SliceRow[],
  dimension: Dimension,
  samples: ReadonlyMap<string, KpiSample>,
): ReadonlyMap<string, Difference> {
  const large = [...samples].filter(
    ([, { evaluation }]) => evaluation.value !== null && evaluation.n >= leastShownN,
  );
  const known = new Set(large.map(([id]) => id));
  const tests = large.flatMap(([id, sample]) => {
    const others = rows.filter((row) => {
      const other = row[placeOf[dimension]];
      return typeof other === 'string' && other !== id && known.has(other);
    });
    const [rest] = sliceKpi(kpi, kpis, others, []);
    if (!rest) return [];
    const left = { evaluation: rest.evaluation, totals: totalSlice(others, kpi, kpis) };
    const test = compareKpi(
      kpi,
      sample,
      left,
      large.map(([, each]) => each),
    );
    return test ? [{ id, test }] : [];
  });
  const adjusted = benjaminiHochberg(tests.map(({ test }) => test.p));
  return new Map(
    tests.map(({ id, test }, index) => [
      id,
      judgeDifference(test.difference, test, adjusted[index] ?? 1),
    ]),
  );
}

function trendOf(slices: readonly KpiSlice[], month: Month): (number | null)[] {
  return monthsBack(month, trendMonths).map((each) => {
    const slice = slices.find(({ key }) => key.month !== null && monthOf(key.month) === each);
    return rowOf(slice).value;
  });
}
