import { burstTest } from '../../../functions/_shared/statistics/burst-test.ts';
import { createRandom } from '../../../functions/_shared/statistics/create-random.ts';
import { positivePredictiveValue } from '../../../functions/_shared/statistics/positive-predictive-value.ts';
import { responseSpeed } from '../../../functions/_shared/statistics/response-speed.ts';
import { scanStatistic } from '../../../functions/_shared/statistics/scan-statistic.ts';
import { simulateScan } from '../../../functions/_shared/statistics/simulate-scan.ts';
import { straightLineChance } from '../../../functions/_shared/statistics/straight-line-chance.ts';
import { straightLineExcess } from '../../../functions/_shared/statistics/straight-line-excess.ts';
import { type Family, spelled, zip } from '../family.ts';
import { Inputs } from '../inputs.ts';

const SCAN_DRAWS = 100_000;

/** mc_p holds a simulation; above 0.05 the approximation itself is known to be rough. */
const scan: Family = {
  prefixes: ['scan_statistic', 'scan'],
  needs: ['k', 'n', 'w'],
  answer: (inputs) => {
    const lists = ['k', 'n', 'w'].map((name) => inputs.numbers(name));
    return {
      ...spelled(
        zip(lists, (k = 0, n = 0, w = 0) => scanStatistic(k, n, w)),
        'approx_p',
        'p',
      ),
      mc_p: zip(lists, (k = 0, n = 0, w = 0) => simulateScan(k, n, w, createRandom(1), SCAN_DRAWS)),
    };
  },
  tolerances: ({ expected }) => {
    const approximate = 'approx_p' in expected ? new Inputs(expected).numbers('approx_p') : [];
    return { mc_p: approximate.map((p) => (p > 0.05 ? 0.03 : 0.005)) };
  },
};

const burst: Family = {
  prefixes: ['burst'],
  needs: ['count', 'window_minutes', 'rate_per_hour'],
  answer: (inputs) => {
    const lists = ['count', 'window_minutes', 'rate_per_hour'].map((name) => inputs.numbers(name));
    const tests = zip(lists, (count = 0, minutes = 0, rate = 0) => burstTest(count, minutes, rate));
    const results = tests as ReturnType<typeof burstTest>[];
    return {
      lambda: results.map(({ expected }) => expected),
      p: results.map(({ p }) => p),
    };
  },
};

const straightLines: Family = {
  prefixes: ['straightline_baseline', 'straight_line_chance'],
  needs: ['item_marginals'],
  answer: (inputs) =>
    spelled(straightLineChance(inputs.numberLists('item_marginals')), 'p_all_same', 'p'),
};

const OWN = [
  'staff_same',
  'own_same',
  'k1',
  'x1',
  'same_staff',
  'staff_straight',
  'straight_staff',
  'a_same',
];
const OWN_N = ['staff_n', 'own_n', 'n1', 'n_staff', 'staff_total', 'total_staff', 'a_n'];
const REST = [
  'rest_same',
  'branch_same',
  'k2',
  'x2',
  'same_rest',
  'rest_straight',
  'straight_rest',
  'b_same',
];
const REST_N = ['rest_n', 'branch_n', 'n2', 'n_rest', 'rest_total', 'total_rest', 'b_n'];

const straightLineTest: Family = {
  prefixes: ['straightline_excess', 'straight_line_excess'],
  needs: [OWN, OWN_N, REST, REST_N],
  answer: (inputs) => {
    const own = {
      successes: inputs.number(...OWN),
      n: inputs.number(...OWN_N),
    };
    const rest = {
      successes: inputs.number(...REST),
      n: inputs.number(...REST_N),
    };
    return {
      ...spelled(straightLineExcess(own, rest), 'p', 'fisher_p', 'p_greater', 'fisher_p_greater'),
      ...spelled(own.successes / own.n, 'staff_rate', 'rate', 'share_staff'),
      ...spelled(rest.successes / rest.n, 'rest_rate', 'share_rest'),
    };
  },
};

/** A 2×2 table, [[same, not same] of the one, [same, not same] of the rest]. */
const straightLineTable: Family = {
  prefixes: ['straightline_excess', 'straight_line_excess'],
  needs: [['table', 'matrix']],
  answer: (inputs) => {
    const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = inputs.numberLists('table', 'matrix');
    const p = straightLineExcess({ successes: a, n: a + b }, { successes: c, n: c + d });
    return spelled(p, 'p', 'fisher_p', 'p_greater', 'fisher_p_greater');
  },
};

const speed: Family = {
  prefixes: ['speed'],
  needs: ['cases'],
  answer: (inputs) => ({
    flag: inputs
      .records('cases')
      .map((one) => responseSpeed(one.number('items'), one.number('seconds'))),
  }),
};

const predictiveValue: Family = {
  prefixes: ['ppv', 'positive_predictive'],
  needs: [
    ['pi', 'prevalence'],
    ['sens', 'sensitivity'],
    ['alpha', 'false_alarm_rate'],
  ],
  answer: (inputs) => {
    const [prevalence, sensitivity] = [
      inputs.number('pi', 'prevalence'),
      inputs.number('sens', 'sensitivity'),
    ];
    const alpha = inputs.number('alpha', 'false_alarm_rate');
    return spelled(positivePredictiveValue(prevalence, sensitivity, alpha), 'ppv', 'PPV');
  },
};

export const ANOMALY: readonly Family[] = [
  scan,
  burst,
  straightLines,
  straightLineTest,
  straightLineTable,
  speed,
  predictiveValue,
];
