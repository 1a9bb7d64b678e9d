import { adjustCaseMix } from '../../../functions/_shared/statistics/adjust-case-mix.ts';
import { classifyAxis } from '../../../functions/_shared/statistics/classify-axis.ts';
import { probabilityAbove } from '../../../functions/_shared/statistics/probability-above.ts';
import { type Family, spelled, zip } from '../family.ts';

const quadrants: Family = {
  prefixes: ['quadrant'],
  needs: ['score', 'se', 'cut'],
  answer: (inputs) => {
    const lists = ['score', 'se', 'cut'].map((name) => inputs.numbers(name));
    const above = zip(lists, (score = 0, se = 0, cut = 0) => probabilityAbove(score, se, cut));
    return {
      p_above: above,
      class80: above.map((p) => classifyAxis(Number(p), 0.8)),
    };
  },
};

const UNITS = ['branch', 'unit', 'staff', 'group'];
const KNOWN = new Set([...UNITS, 'y', 'note', 'rule']);

/** Every numeric column beside unit and y is a covariate; one covariate may stand bare. */
const caseMix: Family = {
  prefixes: ['case_mix'],
  needs: [UNITS, 'y'],
  answer: (inputs, vector) => {
    const names = Object.keys(vector.inputs).filter((name) => !KNOWN.has(name));
    const columns = names.map((name) => inputs.numbers(name));
    const y = inputs.numbers('y');
    const rows = inputs.list(...UNITS).map((unit, i) => ({
      unit: String(unit),
      y: y[i] ?? Number.NaN,
      x: columns.map((column) => column[i] ?? Number.NaN),
    }));
    const { beta, xGrand, units } = adjustCaseMix(rows);
    return {
      raw: units.map((unit) => unit.raw),
      ...Object.fromEntries(names.map((name, k) => [`beta_${name}`, beta[k]])),
      ...spelled(beta, 'beta', 'beta_new'),
      x_mean: units.map((unit) => (names.length === 1 ? unit.xMean[0] : unit.xMean)),
      x_grand: xGrand,
      adjusted: units.map((unit) => unit.adjusted),
    };
  },
};

export const PEOPLE: readonly Family[] = [quadrants, caseMix];
