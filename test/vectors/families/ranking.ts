import { benjaminiHochberg } from '../../../functions/_shared/statistics/benjamini-hochberg.ts';
import { bonferroni } from '../../../functions/_shared/statistics/bonferroni.ts';
import { createRandom } from '../../../functions/_shared/statistics/create-random.ts';
import { expectedRanks } from '../../../functions/_shared/statistics/expected-ranks.ts';
import { holm } from '../../../functions/_shared/statistics/holm.ts';
import { probabilityTop } from '../../../functions/_shared/statistics/probability-top.ts';
import { rankIntervals } from '../../../functions/_shared/statistics/rank-intervals.ts';
import type { RankedUnit } from '../../../functions/_shared/statistics/ranked-unit.ts';
import { simulateTop } from '../../../functions/_shared/statistics/simulate-top.ts';
import { tieGroups } from '../../../functions/_shared/statistics/tie-groups.ts';
import { type Answers, type Family, pair, spelled } from '../family.ts';
import type { Inputs } from '../inputs.ts';

const MEANS = ['mean', 'mu', 'means'];
const DEVIATIONS = ['sd', 'se', 'sds'];

const uncertainty: Family = {
  prefixes: ['rank_uncertainty', 'expected_rank', 'p_best'],
  needs: [MEANS, DEVIATIONS],
  answer: (inputs, { expected }) => {
    const units = unitsOf(inputs);
    const tops = Object.keys(expected).flatMap((field) => topAnswer(field, units));
    return { ...Object.fromEntries(tops), expected_rank: expectedRanks(units) };
  },
};

const intervals: Family = {
  prefixes: ['rank_interval', 'rank_confidence', 'tie_group'],
  needs: [MEANS, DEVIATIONS],
  answer: (inputs): Answers => {
    const ranks = rankIntervals(unitsOf(inputs), inputs.confidence);
    const groups = tieGroups(unitsOf(inputs), inputs.confidence);
    return {
      ...spelled(
        ranks.map(({ lower }) => lower),
        'low',
        'lo',
        'lower',
        'rank_low',
        'rank_lo',
        'best',
      ),
      ...spelled(
        ranks.map(({ upper }) => upper),
        'high',
        'hi',
        'upper',
        'rank_high',
        'rank_hi',
        'worst',
      ),
      ...spelled(ranks.map(pair), 'intervals', 'rank_interval', 'rank_intervals', 'ranks', 'ci'),
      ...spelled(
        groups.map(({ members }) => members),
        'tie_groups',
        'groups',
      ),
    };
  },
};

const multiplicity: Family = {
  prefixes: ['bh_', 'benjamini', 'holm', 'bonferroni', 'fdr'],
  needs: [['p', 'pvalues']],
  answer: (inputs, { name }) => {
    const p = inputs.numbers('p', 'pvalues');
    const level = inputs.numberOr(0.05, 'q', 'alpha');
    const byName = name.startsWith('holm')
      ? holm
      : name.startsWith('bonf')
        ? bonferroni
        : benjaminiHochberg;
    const adjusted = byName(p);
    const rejected = (values: readonly number[]) => values.filter((value) => value <= level).length;
    return {
      ...spelled(adjusted, 'adjusted', 'q', 'p_adjusted', 'adj', 'qvalues'),
      ...spelled(benjaminiHochberg(p), 'bh', 'BH'),
      holm: holm(p),
      bonferroni: bonferroni(p),
      ...spelled(
        adjusted.map((value) => value <= level),
        'reject',
        'rejected',
      ),
      n_reject: rejected(adjusted),
      n_reject_bonferroni: rejected(bonferroni(p)),
      n_reject_holm: rejected(holm(p)),
    };
  },
};

export const RANKING: readonly Family[] = [uncertainty, intervals, multiplicity];

/** p_best, p_top2, mc_p_best, mc_p_top3 …: the number asked for stands in the field's name. */
function topAnswer(field: string, units: readonly RankedUnit[]): [string, number[]][] {
  const match = /^(mc_)?p_(?:best|top_?(\d+))$/.exec(field);
  if (match === null) return [];
  const k = Number(match[2] ?? 1);
  const isSimulated = match[1] !== undefined;
  return [
    [
      field,
      isSimulated ? simulateTop(units, k, createRandom(1), 200_000) : probabilityTop(units, k),
    ],
  ];
}

function unitsOf(inputs: Inputs): RankedUnit[] {
  const sign = inputs.isTrue(true, 'higher_is_better') ? 1 : -1;
  const deviations = inputs.numbers(...DEVIATIONS);
  return inputs.numbers(...MEANS).map((mean, i) => ({
    mean: sign * mean,
    sd: deviations[i] ?? deviations[0] ?? Number.NaN,
  }));
}
