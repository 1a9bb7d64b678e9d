import { mixShift } from '../../../functions/_shared/statistics/mix-shift.ts';
import { npsBounds, topTwoBounds } from '../../../functions/_shared/statistics/response-bounds.ts';
import { responseHeterogeneity } from '../../../functions/_shared/statistics/response-heterogeneity.ts';
import { type Family, spelled } from '../family.ts';

const heterogeneity: Family = {
  prefixes: ['response_rate_heterogeneity', 'response_heterogeneity'],
  needs: ['responded', ['not_responded', 'eligible']],
  answer: (inputs) => {
    const others = inputs.numbers('not_responded', 'eligible');
    const isRest = inputs.has('not_responded');
    const units = inputs.numbers('responded').map((responded, i) => {
      const other = others[i] ?? Number.NaN;
      return { responded, eligible: isRest ? responded + other : other };
    });
    const { rates, chiSquare, degreesOfFreedom, p } = responseHeterogeneity(units);
    return {
      rates,
      ...spelled(chiSquare, 'chi2', 'chisq'),
      df: degreesOfFreedom,
      p,
    };
  },
};

/** The NPS of a bounds vector is on the scale −100..100. */
const bounds: Family = {
  prefixes: ['manski', 'response_bounds'],
  needs: ['responded', 'eligible', 'top2'],
  answer: (inputs) => {
    const [responded, eligible] = [inputs.number('responded'), inputs.number('eligible')];
    const topTwo = topTwoBounds(inputs.number('top2'), responded, eligible);
    const nps = npsBounds(inputs.numberOr(0, 'nps') / 100, responded, eligible);
    return {
      response_rate: responded / eligible,
      top2_observed: inputs.number('top2') / responded,
      top2_bounds: [topTwo.lower, topTwo.upper],
      nps_bounds: [100 * nps.lower, 100 * nps.upper],
    };
  },
};

const mix: Family = {
  prefixes: ['mix_shift', 'smd'],
  needs: [['responses', 'responders'], 'visits'],
  answer: (inputs) => {
    const strata = mixShift(inputs.numbers('responses', 'responders'), inputs.numbers('visits'));
    return {
      smd: strata.map(({ smd }) => smd),
      ...spelled(
        strata.map(({ isShifted }) => isShifted),
        'flag',
        'shifted',
      ),
    };
  },
};

export const BIAS: readonly Family[] = [heterogeneity, bounds, mix];
