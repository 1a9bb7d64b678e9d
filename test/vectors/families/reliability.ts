import {
  betaBetweenVariance,
  betaBinomialReliability,
} from '../../../functions/_shared/statistics/beta-binomial-reliability.ts';
import { intraclassCorrelation } from '../../../functions/_shared/statistics/intraclass-correlation.ts';
import { minNForReliability } from '../../../functions/_shared/statistics/min-n-for-reliability.ts';
import { momentsOf } from '../../../functions/_shared/statistics/moments.ts';
import { shrinkGroups } from '../../../functions/_shared/statistics/shrink-groups.ts';
import { unitReliability } from '../../../functions/_shared/statistics/unit-reliability.ts';
import { type Answers, type Family, spelled, zip } from '../family.ts';
import { fitRestrictedLikelihood } from '../fit-restricted-likelihood.ts';
import { groupsOf, shrinkageAnswers } from './shrinkage.ts';

const MATRIX = ['matrix_targets_by_judges', 'matrix', 'groups', 'data'];
const LABELS = ['cluster', 'group', 'unit', 'staff', 'branch'];

const rectangular: Family = {
  prefixes: ['icc', 'anova', 'unbalanced'],
  needs: [MATRIX],
  answer: (inputs) => groupAnswers(groupsOf(inputs)),
};

const labelled: Family = {
  prefixes: ['icc', 'anova', 'unbalanced', 'eb_anova'],
  needs: [['y', 'x', 'rating', 'ratings', 'values'], LABELS],
  answer: (inputs) => groupAnswers(groupsOf(inputs)),
};

const sampleSizes: Family = {
  prefixes: ['min_n'],
  needs: ['within_sd', 'between_sd', 'target'],
  answer: (inputs) => {
    const lists = ['within_sd', 'between_sd', 'target'].map((name) => inputs.numbers(name));
    return {
      n: zip(lists, (within = 0, between = 0, r = 0) => minNForReliability(within, between, r)),
    };
  },
};

const means: Family = {
  prefixes: ['reliability', 'unit_reliability', 'adams'],
  needs: [['tau2', 'between_var'], ['sigma2', 'within_var'], 'n'],
  answer: (inputs) => {
    const lists = [
      inputs.numbers('tau2', 'between_var'),
      inputs.numbers('sigma2', 'within_var'),
      inputs.numbers('n'),
    ];
    const values = zip(lists, (tau2 = 0, sigma2 = 0, n = 0) => unitReliability(tau2, sigma2, n));
    return spelled(values, 'reliability', 'R');
  },
};

const shares: Family = {
  prefixes: ['beta_binomial_reliability'],
  needs: ['alpha', 'beta', 'p', 'n'],
  answer: (inputs) => {
    const prior = {
      alpha: inputs.number('alpha'),
      beta: inputs.number('beta'),
    };
    return {
      between_var: betaBetweenVariance(prior),
      reliability: zip([inputs.numbers('p'), inputs.numbers('n')], (p = 0, n = 0) =>
        betaBinomialReliability(prior, p, n),
      ),
    };
  },
};

export const RELIABILITY: readonly Family[] = [rectangular, labelled, sampleSizes, means, shares];

function groupAnswers(values: number[][]): Answers {
  const groups = values.map(momentsOf);
  const { anova, icc, ...shrinkage } = shrinkGroups(groups);
  const correlation = intraclassCorrelation(groups);
  const reml = fitRestrictedLikelihood(groups);
  return {
    ...shrinkageAnswers(shrinkage),
    ...spelled(anova.betweenMeanSquare, 'msb', 'MSB'),
    ...spelled(anova.withinMeanSquare, 'msw', 'MSW', 'sigma2'),
    ...spelled(anova.n0, 'n0'),
    ...spelled(anova.grandMean, 'grand_mean'),
    ...spelled(anova.tau2, 'tau2', 'tau2_anova'),
    ...spelled(icc, 'icc'),
    ...spelled(correlation.single, 'icc1'),
    ...spelled(correlation.average, 'icc1k', 'inter_unit_reliability', 'inter_unit_R'),
    ...spelled(
      groups.map(({ n }) => n),
      'n',
    ),
    ...spelled(
      groups.map(({ mean }) => mean),
      'mean',
      'means',
    ),
    ...spelled(reml.tau2, 'reml_tau2', 'tau2_reml', 'lmer_tau2'),
    ...spelled(reml.sigma2, 'reml_sigma2', 'sigma2_reml', 'lmer_sigma2'),
    ...spelled(reml.mu, 'reml_mu', 'mu_reml', 'lmer_mu'),
  };
}
