import { betaBinomialPosterior } from '../../../functions/_shared/statistics/beta-binomial-posterior.ts';
import { derSimonianLaird } from '../../../functions/_shared/statistics/der-simonian-laird.ts';
import { jamesStein } from '../../../functions/_shared/statistics/james-stein.ts';
import { mean } from '../../../functions/_shared/statistics/mean.ts';
import type { Shrinkage } from '../../../functions/_shared/statistics/shrink-estimates.ts';
import { shrinkEstimates } from '../../../functions/_shared/statistics/shrink-estimates.ts';
import { shrinkMeans } from '../../../functions/_shared/statistics/shrink-means.ts';
import { type Answers, type Family, spelled, zip } from '../family.ts';
import type { Inputs } from '../inputs.ts';

const baseball: Family = {
  prefixes: ['james_stein'],
  needs: ['hits', 'at_bats'],
  answer: (inputs) => {
    const shares = zip(
      [inputs.numbers('hits'), inputs.numbers('at_bats')],
      (k = 0, n = 1) => k / n,
    );
    const numbers = shares.map(Number);
    const overall = mean(numbers);
    const sigma2 = (overall * (1 - overall)) / inputs.number('at_bats');
    const { grandMean, shrinkFactor, shrunk } = jamesStein(numbers, sigma2);
    return {
      grand_mean: grandMean,
      sigma2,
      shrink_factor: shrinkFactor,
      js: shrunk,
    };
  },
};

const staffMeans: Family = {
  prefixes: ['eb_normal', 'eb_', 'shrink'],
  needs: ['n', ['mean', 'means'], ['pooled_within_sd', 'pooled_sd', 'within_sd', 'sd']],
  answer: (inputs) => {
    const means = inputs.numbers('mean', 'means');
    const units = inputs.numbers('n').map((n, i) => ({ n, mean: means[i] ?? Number.NaN }));
    const sd = inputs.number('pooled_within_sd', 'pooled_sd', 'within_sd', 'sd');
    return shrinkageAnswers(shrinkMeans(units, sd));
  },
};

const estimates: Family = {
  prefixes: ['dersimonian_laird', 'dl_', 'meta_'],
  needs: [
    ['yi', 'y', 'estimates', 'effect'],
    ['vi', 'v', 'variances', 'variance', 'sei', 'se'],
  ],
  answer: (inputs) => {
    const isVariance = inputs.has('vi', 'v', 'variances', 'variance');
    const variances = isVariance
      ? inputs.numbers('vi', 'v', 'variances', 'variance')
      : inputs.numbers('sei', 'se').map((se) => se ** 2);
    const values = inputs.numbers('yi', 'y', 'estimates', 'effect');
    return shrinkageAnswers(shrinkEstimates(values, variances));
  },
};

/** 2×2 tables of a treated and a control group, as in metafor's dat.bcg. */
const riskTables: Family = {
  prefixes: ['dersimonian_laird', 'meta_'],
  needs: ['tpos', 'tneg', 'cpos', 'cneg'],
  answer: (inputs) => {
    const columns = [
      inputs.numbers('tpos'),
      inputs.numbers('tneg'),
      inputs.numbers('cpos'),
      inputs.numbers('cneg'),
    ];
    const yi = zip(columns, (a = 0, b = 0, c = 0, d = 0) => Math.log(a / (a + b) / (c / (c + d))));
    const vi = zip(
      columns,
      (a = 0, b = 0, c = 0, d = 0) => 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d),
    );
    const values = yi.map(Number);
    const variances = vi.map(Number);
    const { q } = derSimonianLaird(values, variances);
    return {
      yi,
      ...shrinkageAnswers(shrinkEstimates(values, variances)),
      Q: q,
    };
  },
};

const shares: Family = {
  prefixes: ['beta_binomial_posterior', 'beta_posterior'],
  needs: ['k', 'n', 'alpha', 'beta'],
  answer: (inputs) => {
    const prior = {
      alpha: inputs.number('alpha'),
      beta: inputs.number('beta'),
    };
    const ns = inputs.numbers('n');
    const posts = inputs
      .numbers('k')
      .map((k, i) => betaBinomialPosterior(k, ns[i] ?? ns[0] ?? 0, prior, inputs.confidence));
    return {
      mean: posts.map((post) => post.mean),
      ...spelled(
        posts.map((post) => post.lower),
        'lo',
        'lower',
      ),
      ...spelled(
        posts.map((post) => post.upper),
        'hi',
        'upper',
      ),
    };
  },
};

export const SHRINKAGE: readonly Family[] = [baseball, staffMeans, estimates, riskTables, shares];

/** The answers every empirical-Bayes vector asks for. */
export function shrinkageAnswers(shrinkage: Shrinkage): Answers {
  const { q, tau2, mu, muStandardError, units } = shrinkage;
  const degreesOfFreedom = units.length - 1;
  return {
    vi: units.map((unit) => unit.variance),
    ...spelled(q, 'Q', 'QE', 'q'),
    ...spelled(degreesOfFreedom, 'df', 'k_minus_1'),
    ...spelled(units.length, 'k', 'J'),
    ...spelled(Math.max(0, (100 * (q - degreesOfFreedom)) / q), 'I2', 'i2'),
    ...spelled(q / degreesOfFreedom, 'H2'),
    ...spelled(tau2, 'tau2_DL', 'tau2', 'tau2_dl'),
    ...spelled(Math.sqrt(tau2), 'tau'),
    ...spelled(mu, 'mu', 'mu_DL', 'estimate', 'b'),
    ...spelled(muStandardError, 'se_mu', 'se', 'mu_se'),
    ...spelled(
      [mu - 1.959963984540054 * muStandardError, mu + 1.959963984540054 * muStandardError],
      'ci',
      'ci_mu',
    ),
    ...spelled(
      units.map((unit) => unit.reliability),
      'reliability',
      'R',
    ),
    ...spelled(
      units.map((unit) => unit.shrunk),
      'shrunk',
      'blup',
      'eb',
    ),
    ...spelled(
      units.map((unit) => unit.pluginSd),
      'posterior_sd_plugin',
    ),
    ...spelled(
      units.map((unit) => unit.sd),
      'posterior_sd_with_mu_uncertainty',
      'posterior_sd',
      'sd_post',
    ),
  };
}

export function groupsOf(inputs: Inputs): number[][] {
  if (inputs.has('groups', 'matrix_targets_by_judges', 'matrix', 'data')) {
    return inputs.numberLists('groups', 'matrix_targets_by_judges', 'matrix', 'data');
  }
  const labels = inputs.list('cluster', 'group', 'unit', 'staff', 'branch').map(String);
  const values = inputs.numbers('y', 'x', 'rating', 'ratings', 'values');
  return [...new Set(labels)].map((label) => values.filter((_, i) => labels[i] === label));
}
