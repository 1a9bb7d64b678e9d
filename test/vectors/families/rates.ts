import { poissonRateInterval } from '../../../functions/_shared/statistics/poisson-rate-interval.ts';
import { poissonRateRatio } from '../../../functions/_shared/statistics/poisson-rate-ratio.ts';
import { type Family, pair, spelled } from '../family.ts';
import type { Inputs } from '../inputs.ts';

const COUNTS = ['k', 'events', 'x', 'counts'];
const EXPOSURES = ['exposure', 'exposures', 't', 'T', 'time'];
const FIRST = [
  ['k1', 'x1', 'events1', 'a'],
  ['e1', 't1', 'T1', 'n1', 'exposure1', 'exposure_a'],
];
const SECOND = [
  ['k2', 'x2', 'events2', 'b'],
  ['e2', 't2', 'T2', 'n2', 'exposure2', 'exposure_b'],
];

const intervals: Family = {
  prefixes: ['poisson_exact', 'poisson_ci', 'garwood'],
  needs: [COUNTS, EXPOSURES],
  answer: (inputs) => {
    const exposures = inputs.numbers(...EXPOSURES);
    const counts = inputs.numbers(...COUNTS);
    const limits = counts.map((k, i) =>
      poissonRateInterval(k, exposures[i] ?? exposures[0] ?? 0, inputs.confidence),
    );
    return {
      rate: counts.map((k, i) => k / (exposures[i] ?? exposures[0] ?? 0)),
      ...spelled(
        limits.map(({ lower }) => lower),
        'lo',
        'lower',
      ),
      ...spelled(
        limits.map(({ upper }) => upper),
        'hi',
        'upper',
      ),
      ...spelled(limits.length === 1 ? limits.map(pair)[0] : limits.map(pair), 'ci'),
    };
  },
};

const listedRatio: Family = {
  prefixes: ['poisson_rate_ratio', 'rate_ratio'],
  needs: [COUNTS, EXPOSURES],
  answer: (inputs) => {
    const [k1 = 0, k2 = 0] = inputs.numbers(...COUNTS);
    const [t1 = 0, t2 = 0] = inputs.numbers(...EXPOSURES);
    return ratioAnswers(k1, t1, k2, t2, inputs);
  },
};

const spelledRatio: Family = {
  prefixes: ['poisson_rate_ratio', 'rate_ratio'],
  needs: [...FIRST, ...SECOND],
  answer: (inputs) => {
    const [k1 = 0, t1 = 0] = FIRST.map((names) => inputs.number(...names));
    const [k2 = 0, t2 = 0] = SECOND.map((names) => inputs.number(...names));
    return ratioAnswers(k1, t1, k2, t2, inputs);
  },
};

/** a: [events, exposure] and b: [events, exposure]. */
const pairedRatio: Family = {
  prefixes: ['poisson_rate_ratio', 'rate_ratio'],
  needs: ['a', 'b'],
  answer: (inputs) => {
    const [[k1 = 0, t1 = 0], [k2 = 0, t2 = 0]] = [inputs.numbers('a'), inputs.numbers('b')];
    return ratioAnswers(k1, t1, k2, t2, inputs);
  },
};

export const RATES: readonly Family[] = [intervals, listedRatio, spelledRatio, pairedRatio];

function ratioAnswers(k1: number, t1: number, k2: number, t2: number, inputs: Inputs) {
  const a = { events: k1, exposure: t1 };
  const { ratio, interval, p } = poissonRateRatio(
    a,
    { events: k2, exposure: t2 },
    inputs.confidence,
  );
  return {
    ...spelled(ratio, 'ratio', 'rate_ratio', 'rr', 'estimate'),
    ...spelled(pair(interval), 'ci', 'interval'),
    ...spelled(interval.lower, 'lo', 'lower'),
    ...spelled(interval.upper, 'hi', 'upper'),
    ...spelled(p, 'p', 'p_value'),
  };
}
