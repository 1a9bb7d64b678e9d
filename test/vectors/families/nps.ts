import { formatDecimal } from '../../../functions/_shared/numbers/format-decimal.ts';
import { fraction } from '../../../functions/_shared/numbers/fraction.ts';
import { fractionToText } from '../../../functions/_shared/numbers/fraction-to-text.ts';
import { mean } from '../../../functions/_shared/statistics/mean.ts';
import { nps } from '../../../functions/_shared/statistics/nps.ts';
import {
  npsAdjustedWald,
  type PseudoAnswers,
} from '../../../functions/_shared/statistics/nps-adjusted-wald.ts';
import { npsCategory } from '../../../functions/_shared/statistics/nps-category.ts';
import { countNps, type NpsCounts } from '../../../functions/_shared/statistics/nps-counts.ts';
import { npsDifferenceInterval } from '../../../functions/_shared/statistics/nps-difference-interval.ts';
import { npsDifferenceTest } from '../../../functions/_shared/statistics/nps-difference-test.ts';
import { npsScoreInterval } from '../../../functions/_shared/statistics/nps-score-interval.ts';
import { npsVariance } from '../../../functions/_shared/statistics/nps-variance.ts';
import { attempt, type Family, pair, spelled } from '../family.ts';
import type { Inputs } from '../inputs.ts';

const NO_PSEUDO: PseudoAnswers = [0, 0, 0];
const LETTERS = { detractor: 'D', passive: 'P', promoter: 'R' } as const;

const intervals: Family = {
  prefixes: ['nps_interval', 'nps_score', 'nps_adjusted', 'nps_variance', 'nps_d'],
  needs: ['detractors', 'passives', 'promoters'],
  answer: (inputs) => intervalAnswers(countsOf(inputs), inputs),
};

const matchedPairs: Family = {
  prefixes: ['agresti_min', 'tango', 'nps_agresti', 'diffprop', 'matched'],
  needs: ['b', 'c', 'n'],
  answer: (inputs) => {
    const [detractors, promoters] = [inputs.number('b'), inputs.number('c')];
    const counts = {
      detractors,
      promoters,
      passives: inputs.number('n') - detractors - promoters,
    };
    const plain = intervalAnswers(counts, inputs);
    if (!inputs.has('pseudo')) return { ...plain, estimate: nps(counts), ci: plain.score };
    const adjusted = npsAdjustedWald(counts, inputs.confidence, pseudoOf(inputs));
    return { ...plain, estimate: adjusted.nps, ci: pair(adjusted.unclamped) };
  },
};

const difference: Family = {
  prefixes: ['nps_difference'],
  needs: ['a', 'b'],
  answer: (inputs) => {
    const [a, b] = [triple(inputs.numbers('a')), triple(inputs.numbers('b'))];
    const test = (pseudo: PseudoAnswers) =>
      attempt(() => {
        const result = npsDifferenceTest(a, b, inputs.confidence, pseudo);
        const { difference, standardError, z, p, interval } = result;
        return {
          diff: difference,
          se: standardError,
          z,
          p,
          ci: pair(interval),
        };
      });
    return {
      diff: nps(a) - nps(b),
      wald: test(NO_PSEUDO),
      adjusted_wald: test(pseudoOf(inputs)),
      ...spelled(
        pair(npsDifferenceInterval(a, b, inputs.confidence)),
        'mover_score_ci',
        'mover_ci',
        'mover',
        'ci',
      ),
    };
  },
};

const rawScores: Family = {
  prefixes: ['nps_sudzilla', 'nps_raw', 'nps_scores'],
  needs: ['scores'],
  answer: (inputs) => {
    const scores = inputs.numbers('scores');
    const counts = countNps(scores);
    const exact = fraction(100 * (counts.promoters - counts.detractors), scores.length);
    return {
      ...counts,
      n: scores.length,
      nps_exact: fractionToText(exact),
      nps: 100 * nps(counts),
      nps_1dp: Number(formatDecimal(exact, 1)),
      mean: mean(scores),
    };
  },
};

const categories: Family = {
  prefixes: ['nps_bounds', 'nps_categor'],
  needs: ['score_to_category'],
  answer: (inputs, { expected }) => ({
    category: inputs.numbers('score_to_category').map((score) => LETTERS[npsCategory(score)]),
    invalid: [expected.invalid ?? []].flat().filter((text) => isRefused(String(text))),
  }),
};

export const NPS: readonly Family[] = [intervals, matchedPairs, difference, rawScores, categories];

function intervalAnswers(counts: NpsCounts, inputs: Inputs): Readonly<Record<string, unknown>> {
  const plain = npsAdjustedWald(counts, inputs.confidence, NO_PSEUDO);
  const adjusted = npsAdjustedWald(counts, inputs.confidence, pseudoOf(inputs));
  const n = counts.detractors + counts.passives + counts.promoters;
  return {
    n,
    nps: nps(counts),
    variance: npsVariance(counts),
    se: Math.sqrt(npsVariance(counts) / n),
    wald: pair(plain.unclamped),
    adj_nps: adjusted.nps,
    adj_se: adjusted.standardError,
    adjusted_wald_unclamped: pair(adjusted.unclamped),
    adjusted_wald_clamped: pair(adjusted.interval),
    adjusted_wald: pair(adjusted.interval),
    score: pair(npsScoreInterval(counts, inputs.confidence)),
  };
}

function countsOf(inputs: Inputs): NpsCounts {
  return {
    detractors: inputs.number('detractors'),
    passives: inputs.number('passives'),
    promoters: inputs.number('promoters'),
  };
}

function triple([detractors = 0, passives = 0, promoters = 0]: readonly number[]): NpsCounts {
  return { detractors, passives, promoters };
}

function pseudoOf(inputs: Inputs): PseudoAnswers {
  if (!inputs.has('pseudo')) return [0.75, 1.5, 0.75];
  const [detractors = 0, passives = 0, promoters = 0] = inputs.numbers('pseudo');
  return [detractors, passives, promoters];
}

/** An untyped value from outside reaches the function as it is. */
function isRefused(json: string): boolean {
  return attempt(() => npsCategory(JSON.parse(json))) === null;
}
