import { fraction } from '../../../functions/_shared/numbers/fraction.ts';
import { fractionToNumber } from '../../../functions/_shared/numbers/fraction-to-number.ts';
import { parseDecimal } from '../../../functions/_shared/numbers/parse-decimal.ts';
import { hcahpsSummaryStar } from '../../../functions/_shared/statistics/hcahps-summary-star.ts';
import { vbpConsistencyPoints } from '../../../functions/_shared/statistics/vbp-consistency-points.ts';
import { vbpDimensionScore } from '../../../functions/_shared/statistics/vbp-dimension-score.ts';
import { vbpTotalScore } from '../../../functions/_shared/statistics/vbp-total-score.ts';
import { type Embedded, type Family, spelled } from '../family.ts';
import type { Inputs } from '../inputs.ts';
import { isRecord } from '../vector.ts';

const points: Family = {
  prefixes: ['hvbp_fy2024_points', 'hvbp_points', 'vbp_points'],
  needs: ['cases'],
  answer: (inputs) => {
    const scores = inputs.records('cases').map(score);
    return {
      achievement: scores.map((one) => one.achievement),
      improvement: scores.map((one) => one.improvement),
      ...spelled(
        scores.map((one) => one.score),
        'dimension_score',
        'dimension',
      ),
    };
  },
  embedded: (inputs) => inputs.records('cases').flatMap(publishedPoints),
  unchecked: {
    published: 'a pointer to the answers inside the inputs, which are all checked',
  },
};

const consistency: Family = {
  prefixes: ['hvbp_fy2024_base_consistency', 'hvbp_base', 'hvbp_consistency', 'vbp_consistency'],
  needs: ['dims'],
  answer: (inputs) => {
    const dimensions = inputs.records('dims');
    const own = dimensions.map((one) => ({
      performance: percent(one.text('Performance Rate')),
      floor: percent(one.text('Floor')),
      threshold: percent(one.text('Achievement Threshold')),
    }));
    return {
      base: dimensions.reduce((total, one) => total + one.number('Dimension Score'), 0),
      consistency: vbpConsistencyPoints(own),
    };
  },
};

const totals: Family = {
  prefixes: ['hvbp_fy2024_tps', 'hvbp_tps', 'hvbp_total', 'vbp_total'],
  needs: [
    ['scores', 'domains', 's'],
    ['weights', 'w'],
  ],
  answer: (inputs) => {
    const weights = inputs.numbers('weights', 'w');
    const domains = inputs.list('scores', 'domains', 's').map((value, i) => ({
      weight: weights[i] ?? weights[0] ?? 0,
      score: value === null || value === 'Not Available' ? null : parseDecimal(String(value)),
    }));
    const total = vbpTotalScore(domains);
    return spelled(total && fractionToNumber(total), 'tps', 'total', 'score');
  },
};

const summaryStars: Family = {
  prefixes: ['hcahps_summary_star'],
  needs: ['cases'],
  answer: (inputs) => ({
    results: inputs.records('cases').map((one) => {
      const stars = one.get('stars');
      const { average, star } = hcahpsSummaryStar(starGroups(isRecord(stars) ? stars : {}));
      return { average: fractionToNumber(average), summary_star: star };
    }),
  }),
};

export const VALUE_BASED_PURCHASING: readonly Family[] = [
  points,
  consistency,
  totals,
  summaryStars,
];

/** Six composites stand alone; clean and quiet, rating and recommendation count as one each. */
export function starGroups(stars: Readonly<Record<string, unknown>>): number[][] {
  const of = (...names: string[]) => names.map((name) => Number(stars[name]));
  const composites = Object.keys(stars).filter((name) => name.startsWith('H_COMP_'));
  return [
    ...composites.map((name) => of(name)),
    of('H_CLEAN', 'H_QUIET'),
    of('H_HSP_RATING', 'H_RECMND'),
  ];
}

/** "53.50%" as an exact fraction of percent. */
export function percent(text: string) {
  return text.endsWith('%') ? parseDecimal(text.slice(0, -1)) : fraction(0n);
}

function score(one: Inputs) {
  const baseline = one.text('baseline');
  return vbpDimensionScore({
    performance: percent(one.text('performance')),
    threshold: percent(one.text('threshold')),
    benchmark: percent(one.text('benchmark')),
    baseline: baseline.endsWith('%') ? percent(baseline) : null,
  });
}

function publishedPoints(one: Inputs, index: number): Embedded[] {
  const { achievement, improvement, score: dimension_score } = score(one);
  const got = { achievement, improvement, dimension_score };
  return Object.entries(got).map(([field, value]) => ({
    field: `cases[${index}].${field}`,
    expected: one.has(field) ? one.get(field) : value,
    got: value,
  }));
}
