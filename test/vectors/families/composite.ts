import { fractionToText } from '../../../functions/_shared/numbers/fraction-to-text.ts';
import { parseDecimal } from '../../../functions/_shared/numbers/parse-decimal.ts';
import { bandOfScore } from '../../../functions/_shared/statistics/band-of-score.ts';
import { compositeScore } from '../../../functions/_shared/statistics/composite-score.ts';
import { compositeStandardError } from '../../../functions/_shared/statistics/composite-standard-error.ts';
import { linearKpiScore } from '../../../functions/_shared/statistics/linear-kpi-score.ts';
import type { Family } from '../family.ts';
import { Inputs } from '../inputs.ts';

const reweighted: Family = {
  prefixes: ['composite_reweight', 'composite_'],
  needs: ['cases'],
  answer: (inputs) => {
    const results = inputs.records('cases').map((one) => {
      const scores = one.list('s', 'scores').map((s) => (s === null ? null : Number(s)));
      return compositeScore(one.numbers('w', 'weights'), scores);
    });
    return {
      score_exact: results.map((result) => (result === null ? null : fractionToText(result.exact))),
      score_bp: results.map((result) => result?.scoreBp ?? null),
      display_weights: results.map((result) => result?.displayWeightsBp ?? null),
      coverage_bp: results.map((result) => result?.coverageBp ?? null),
      worst_best_bp: results.map((result) =>
        result === null ? null : [result.worstBp, result.bestBp],
      ),
    };
  },
};

const standardError: Family = {
  prefixes: ['composite_se', 'composite_standard_error'],
  needs: [
    ['w', 'weights'],
    ['se', 'ses'],
  ],
  answer: (inputs) => ({
    se: compositeStandardError(inputs.numbers('w', 'weights'), inputs.numbers('se', 'ses')),
  }),
};

const linear: Family = {
  prefixes: ['linear_kpi'],
  needs: ['cases'],
  answer: (inputs) => ({
    score_bp: inputs.records('cases').map((one) => {
      const [x, floor, target] = ['x', 'floor', 'target'].map((name) =>
        parseDecimal(one.text(name)),
      );
      return x && floor && target && linearKpiScore(x, floor, target);
    }),
  }),
};

const banded: Family = {
  prefixes: ['banded', 'band_'],
  needs: ['bands_from_bp', 'x_bp'],
  answer: (inputs) => {
    const bands = inputs.list('bands_from_bp').map((row) => {
      const [fromBp = Number.NaN, band = Number.NaN] = new Inputs({
        row,
      }).numbers('row');
      return { fromBp, band };
    });
    return {
      band: inputs.numbers('x_bp').map((scoreBp) => bandOfScore(scoreBp, bands)),
    };
  },
};

export const COMPOSITE: readonly Family[] = [reweighted, standardError, linear, banded];
