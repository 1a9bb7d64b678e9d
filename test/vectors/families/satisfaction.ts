import { fisherExactTest } from '../../../functions/_shared/statistics/fisher-exact-test.ts';
import { itemAt } from '../../../functions/_shared/statistics/item-at.ts';
import { meanTInterval } from '../../../functions/_shared/statistics/mean-t-interval.ts';
import { momentsOf } from '../../../functions/_shared/statistics/moments.ts';
import { newcombeInterval } from '../../../functions/_shared/statistics/newcombe-interval.ts';
import { robustMeanInterval } from '../../../functions/_shared/statistics/robust-mean-interval.ts';
import { starSummary } from '../../../functions/_shared/statistics/star-summary.ts';
import { welchTest } from '../../../functions/_shared/statistics/welch-test.ts';
import { wilsonInterval } from '../../../functions/_shared/statistics/wilson-interval.ts';
import { type Answers, attempt, type Family, pair, spelled } from '../family.ts';

const wilson: Family = {
  prefixes: ['wilson'],
  needs: [['successes', 'k', 'x'], 'n'],
  answer: (inputs) => {
    const [k, n] = [inputs.number('successes', 'k', 'x'), inputs.number('n')];
    return { p: k / n, ci: pair(wilsonInterval(k, n, inputs.confidence)) };
  },
};

const newcombe: Family = {
  prefixes: ['newcombe', 'fisher', 'two_proportions'],
  needs: [['x1', 'k1'], 'n1', ['x2', 'k2'], 'n2'],
  answer: (inputs) => {
    const a = { successes: inputs.number('x1', 'k1'), n: inputs.number('n1') };
    const b = { successes: inputs.number('x2', 'k2'), n: inputs.number('n2') };
    return {
      diff: a.successes / a.n - b.successes / b.n,
      ci: pair(newcombeInterval(a, b, inputs.confidence)),
      ...spelled(fisherExactTest(a, b), 'fisher_p', 'p', 'p_two_sided'),
      ...spelled(fisherExactTest(a, b, 'greater'), 'fisher_p_greater', 'p_greater'),
      ...spelled(fisherExactTest(a, b, 'less'), 'fisher_p_less', 'p_less'),
    };
  },
};

const means: Family = {
  prefixes: ['mean_'],
  needs: [['ratings', 'x', 'y']],
  answer: (inputs) => {
    const moments = momentsOf(inputs.numbers('ratings', 'x', 'y'));
    const plain = attempt(() => meanTInterval(moments, inputs.confidence));
    const answers: Answers = {
      ...moments,
      se: plain?.standardError,
      df: plain?.degreesOfFreedom,
      tcrit: plain?.critical,
      ci: plain === null ? null : pair(plain),
      t_half: plain?.half,
    };
    if (!inputs.has('pooled_sd', 's_pool')) return answers;
    const sd = inputs.number('pooled_sd', 's_pool');
    const robust = robustMeanInterval(moments, sd, inputs.confidence);
    return {
      ...answers,
      t_half: robust.tHalf,
      pooled_half: robust.pooledHalf,
      half: robust.half,
      ci_clamped: pair(robust),
    };
  },
};

const welch: Family = {
  prefixes: ['welch', 'difference_of_means', 'mean_difference'],
  needs: ['a', 'b'],
  answer: (inputs) => {
    const [a, b] = [momentsOf(inputs.numbers('a')), momentsOf(inputs.numbers('b'))];
    const floor = inputs.numberOr(0, 'pooled_sd', 's_pool');
    const test = welchTest(a, b, floor, inputs.confidence);
    return {
      diff: test.difference,
      se: test.standardError,
      t: test.t,
      df: test.degreesOfFreedom,
      p: test.p,
      ci: pair(test.interval),
    };
  },
};

const stars: Family = {
  prefixes: ['linear_mean', 'star_'],
  needs: ['star_counts_1_to_5'],
  answer: (inputs) => {
    const counts = inputs.numbers('star_counts_1_to_5');
    const at = (index: number) => itemAt(counts, index);
    const summary = starSummary([at(0), at(1), at(2), at(3), at(4)]);
    return {
      n: summary.n,
      mean: summary.mean,
      ...spelled(summary.linear, 'linear', 'linear100'),
      top_box: summary.topBox,
      top2_box: summary.topTwoBox,
      bottom2_box: summary.bottomTwoBox,
    };
  },
};

export const SATISFACTION: readonly Family[] = [wilson, newcombe, means, welch, stars];
