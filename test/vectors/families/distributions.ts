import { betaQuantile } from '../../../functions/_shared/statistics/beta-quantile.ts';
import { binomialCdf } from '../../../functions/_shared/statistics/binomial-cdf.ts';
import { binomialProbability } from '../../../functions/_shared/statistics/binomial-probability.ts';
import { binomialQuantile } from '../../../functions/_shared/statistics/binomial-quantile.ts';
import { binomialUpperTail } from '../../../functions/_shared/statistics/binomial-upper-tail.ts';
import { normalCdf } from '../../../functions/_shared/statistics/normal-cdf.ts';
import { normalQuantile } from '../../../functions/_shared/statistics/normal-quantile.ts';
import { poissonCdf } from '../../../functions/_shared/statistics/poisson-cdf.ts';
import { poissonProbability } from '../../../functions/_shared/statistics/poisson-probability.ts';
import { poissonUpperTail } from '../../../functions/_shared/statistics/poisson-upper-tail.ts';
import { quantile } from '../../../functions/_shared/statistics/quantile.ts';
import { tQuantile } from '../../../functions/_shared/statistics/t-quantile.ts';
import { tUpperTail } from '../../../functions/_shared/statistics/t-upper-tail.ts';
import { type Family, spelled, zip } from '../family.ts';

const normalQuantiles: Family = {
  prefixes: ['normal_quantile', 'qnorm'],
  needs: ['p'],
  answer: (inputs) => spelled(inputs.numbers('p').map(normalQuantile), 'z', 'q', 'x'),
};

const normalProbabilities: Family = {
  prefixes: ['normal_cdf', 'pnorm'],
  needs: [['x', 'z', 'q']],
  answer: (inputs) => spelled(inputs.numbers('x', 'z', 'q').map(normalCdf), 'phi', 'cdf', 'p'),
};

/** The level stands in the inputs, or in the name: t_quantiles_975. */
const tQuantiles: Family = {
  prefixes: ['t_quantile', 'qt_'],
  needs: ['df'],
  answer: (inputs, { name }) => {
    const digits = /_(\d+)$/.exec(name)?.[1] ?? '975';
    const levels = inputs.has('p') ? inputs.numbers('p') : [Number(`0.${digits}`)];
    return spelled(
      zip([levels, inputs.numbers('df')], (p = 0, df = 0) => tQuantile(p, df)),
      't',
      'q',
    );
  },
};

const tProbabilities: Family = {
  prefixes: ['t_cdf', 'pt_'],
  needs: [['t', 'x', 'q'], 'df'],
  answer: (inputs) => {
    const lists = [inputs.numbers('t', 'x', 'q'), inputs.numbers('df')];
    return spelled(
      zip(lists, (t = 0, df = 0) => tUpperTail(-t, df)),
      'p',
      'cdf',
    );
  },
};

/** q1, q2, … are the quantiles of the first, second, … pair (a, b). */
const betaQuantiles: Family = {
  prefixes: ['beta_quantile', 'qbeta'],
  needs: ['a', 'b', 'p'],
  answer: (inputs) => {
    const pairs = zip([inputs.numbers('a'), inputs.numbers('b')], (a = 0, b = 0) =>
      inputs.numbers('p').map((p) => betaQuantile(p, a, b)),
    );
    return {
      ...Object.fromEntries(pairs.map((quantiles, i) => [`q${i + 1}`, quantiles])),
      ...spelled(pairs.length === 1 ? pairs[0] : pairs, 'q', 'x'),
    };
  },
};

const binomial: Family = {
  prefixes: ['binom'],
  needs: [
    ['k', 'x', 'q', 'r'],
    ['n', 'size'],
    ['p', 'prob', 'theta'],
  ],
  answer: (inputs) => {
    const lists = [
      inputs.numbers('k', 'x', 'q', 'r'),
      inputs.numbers('n', 'size'),
      inputs.numbers('p', 'prob', 'theta'),
    ];
    const each = (f: (k: number, n: number, p: number) => number) =>
      zip(lists, (k = 0, n = 0, p = 0) => f(k, n, p));
    return {
      ...spelled(each(binomialCdf), 'cdf', 'p', 'F', 'pbinom', 'P', 'lower', 'prob', 'value'),
      ...spelled(each(binomialProbability), 'pmf', 'dbinom', 'density'),
      ...spelled(each(binomialUpperTail), 'upper', 'upper_tail', 'sf', 'p_upper'),
    };
  },
};

const binomialQuantiles: Family = {
  prefixes: ['binom_quantile', 'binomial_quantile', 'qbinom'],
  needs: ['p', ['n', 'size'], ['theta', 'prob']],
  answer: (inputs) => {
    const lists = [
      inputs.numbers('p'),
      inputs.numbers('n', 'size'),
      inputs.numbers('theta', 'prob'),
    ];
    return spelled(
      zip(lists, (p = 0, n = 0, theta = 0) => binomialQuantile(p, n, theta)),
      'q',
      'k',
      'r',
    );
  },
};

const poisson: Family = {
  prefixes: ['poisson_upper', 'poisson_tail', 'poisson_cdf', 'ppois'],
  needs: [
    ['k', 'x', 'count', 'q'],
    ['lambda', 'mu', 'mean'],
  ],
  answer: (inputs, { name }) => {
    const lists = [inputs.numbers('k', 'x', 'count', 'q'), inputs.numbers('lambda', 'mu', 'mean')];
    const each = (f: (k: number, lambda: number) => number) =>
      zip(lists, (k = 0, lambda = 0) => f(k, lambda));
    const isCdf = name.startsWith('poisson_cdf');
    return {
      ...spelled(each(isCdf ? poissonCdf : poissonUpperTail), 'p', 'P', 'value', 'prob'),
      ...spelled(each(poissonUpperTail), 'upper', 'upper_tail', 'tail', 'p_upper', 'sf', 'p_ge_k'),
      ...spelled(each(poissonCdf), 'cdf', 'lower'),
      ...spelled(each(poissonProbability), 'pmf', 'density'),
    };
  },
};

const sampleQuantiles: Family = {
  prefixes: ['quantile_type7', 'quantiles_type7', 'sample_quantile', 'quantile'],
  needs: ['x', ['p', 'probs']],
  answer: (inputs) => {
    const x = inputs.numbers('x');
    return spelled(
      inputs.numbers('p', 'probs').map((p) => quantile(x, p)),
      'q',
      'quantile',
      'quantiles',
    );
  },
};

export const DISTRIBUTIONS: readonly Family[] = [
  normalQuantiles,
  normalProbabilities,
  tQuantiles,
  tProbabilities,
  betaQuantiles,
  binomial,
  binomialQuantiles,
  poisson,
  sampleQuantiles,
];
