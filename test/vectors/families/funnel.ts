import { arcsineFunnel } from '../../../functions/_shared/statistics/arcsine-funnel.ts';
import { binomialFunnelLimit } from '../../../functions/_shared/statistics/binomial-funnel-limit.ts';
import { meanFunnelLimit } from '../../../functions/_shared/statistics/mean-funnel-limit.ts';
import { overDispersion } from '../../../functions/_shared/statistics/over-dispersion.ts';
import { type Family, spelled, zip } from '../family.ts';

const exact: Family = {
  prefixes: ['funnel_binomial'],
  needs: ['theta', 'n', 'probs'],
  answer: (inputs) => {
    const theta = inputs.number('theta');
    const columns = inputs.numbers('probs').map((p) => {
      const limits = inputs.numbers('n').map((n) => binomialFunnelLimit(n, theta, p));
      return [`l${String(p).slice(2)}`, limits];
    });
    return Object.fromEntries(columns);
  },
};

const means: Family = {
  prefixes: ['funnel_mean'],
  needs: ['theta', 'sd', 'n'],
  answer: (inputs) => {
    const [theta, sd] = [inputs.number('theta'), inputs.number('sd')];
    const tau2 = inputs.numberOr(0, 'tau2');
    const at = (p: number) =>
      inputs.numbers('n').map((n) => meanFunnelLimit(n, theta, sd, p, tau2));
    return {
      lo95: at(0.025),
      hi95: at(0.975),
      lo998: at(0.001),
      hi998: at(0.999),
    };
  },
};

const dispersedMeans: Family = {
  prefixes: ['funnel_overdispersion', 'funnel_od', 'overdispersion'],
  needs: ['n', 'mean', 'sd', 'target'],
  answer: (inputs) => {
    const target = inputs.number('target');
    const errors = inputs.numbers('n').map((n) => inputs.number('sd') / Math.sqrt(n));
    const share = inputs.numberOr(0.1, 'winsor');
    const result = overDispersion(inputs.numbers('mean'), errors, target, share);
    const limits = (p: number) =>
      zip([inputs.numbers('n')], (n = 0) =>
        meanFunnelLimit(n, target, inputs.number('sd'), p, result.tau2),
      );
    return {
      z: result.z,
      q10: result.winsorized.lower,
      q90: result.winsorized.upper,
      z_winsor: result.winsorized.values,
      phi_raw: result.rawPhi,
      phi: result.phi,
      tau2: result.tau2,
      z_multiplicative: result.multiplicativeZ,
      ...spelled(result.additiveZ, 'z_additive', 'z_adj'),
      lo95: limits(0.025),
      hi95: limits(0.975),
      lo998: limits(0.001),
      hi998: limits(0.999),
    };
  },
};

const dispersedShares: Family = {
  prefixes: ['funnel_proportion', 'funnel_arcsine', 'real_asc_funnel'],
  needs: [['events', 'k', 'successes'], 'n'],
  answer: (inputs) => {
    const events = inputs.numbers('events', 'k', 'successes');
    const units = inputs.numbers('n').map((n, i) => ({ n, successes: events[i] ?? Number.NaN }));
    const target = inputs.has('theta', 'target') ? inputs.number('theta', 'target') : undefined;
    const funnel = arcsineFunnel(units, target, inputs.numberOr(0.1, 'winsor'));
    const limits = (tail: number) => units.map(({ n }) => funnel.limitsAt(n, tail));
    return {
      ...spelled(funnel.target, 'theta', 'target'),
      phi: funnel.phi,
      phi_raw: funnel.rawPhi,
      tau2: funnel.tau2,
      z: funnel.z,
      z_winsor: funnel.winsorized.values,
      ...spelled(funnel.additiveZ, 'z_adj', 'z_additive'),
      z_multiplicative: funnel.multiplicativeZ,
      lo95: limits(0.025).map(({ lower }) => lower),
      hi95: limits(0.025).map(({ upper }) => upper),
      lo998: limits(0.001).map(({ lower }) => lower),
      hi998: limits(0.001).map(({ upper }) => upper),
      ...spelled(
        beyond(funnel.z, 1.959963984540054),
        'naive_outside95',
        'naive95',
        'n_outside_95_naive',
      ),
      ...spelled(
        beyond(funnel.z, 3.090232306167813),
        'naive_outside998',
        'naive998',
        'n_outside_998_naive',
      ),
      ...spelled(
        beyond(funnel.additiveZ, 1.959963984540054),
        'adj_outside95',
        'adj95',
        'n_outside_95_adj',
      ),
      ...spelled(
        beyond(funnel.additiveZ, 3.090232306167813),
        'adj_outside998',
        'adj998',
        'n_outside_998_adj',
      ),
    };
  },
};

export const FUNNEL: readonly Family[] = [exact, means, dispersedMeans, dispersedShares];

function beyond(z: readonly number[], limit: number): number {
  return z.filter((value) => Math.abs(value) > limit).length;
}
