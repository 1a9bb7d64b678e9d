import { fraction } from '../../../functions/_shared/numbers/fraction.ts';
import { parseScaledInteger } from '../../../functions/_shared/numbers/parse-scaled-integer.ts';
import { roundFraction } from '../../../functions/_shared/numbers/round-fraction.ts';
import { arcsineFunnel } from '../../../functions/_shared/statistics/arcsine-funnel.ts';
import { binomialFunnelLimit } from '../../../functions/_shared/statistics/binomial-funnel-limit.ts';
import { linearScoreBounds } from '../../../functions/_shared/statistics/linear-score-bounds.ts';
import { type Family, spelled } from '../family.ts';
import type { Inputs } from '../inputs.ts';
import { readTable } from '../table.ts';

/** A survey table of outpatient surgery centres, one row a centre, empty cells where withheld. */
const totals: Family = {
  prefixes: ['oas_cahps_asc_import', 'oas_cahps_import'],
  needs: ['file'],
  answer: (inputs) => {
    const rows = readTable(inputs.text('file'));
    const sampled = columnSum(rows, /sampled/i);
    const completed = columnSum(rows, /completed/i);
    return {
      rows: rows.length,
      rows_with_results: rows.filter((row) => cell(row, /completed/i) !== '').length,
      sum_sampled: sampled,
      sum_completed: completed,
      response_rate_int: roundFraction(fraction(100 * completed, sampled)),
    };
  },
};

const firstRows: Family = {
  prefixes: ['oas_cahps_asc_first_rows', 'oas_cahps_rows'],
  needs: ['rows'],
  answer: (inputs) => ({
    nps_like: inputs
      .records('rows')
      .map((row) => row.number('rating_9_10') - row.number('rating_0_6')),
    linear_lower_upper_from_rounded_pct: inputs.records('rows').map(recommendationBounds),
  }),
};

/** Share of ratings 9–10 over centres with enough completed surveys, on both kinds of funnel. */
const centreFunnel: Family = {
  prefixes: ['real_asc_funnel'],
  needs: ['file'],
  answer: (inputs) => {
    const least = inputs.numberOr(100, 'min_n', 'n_min', 'min_completed');
    const units = centres(inputs.text('file')).filter(({ n }) => n >= least);
    const funnel = arcsineFunnel(units);
    const beyondExact = (tail: number) =>
      units.filter(({ successes, n }) => {
        const [low, high] = [tail, 1 - tail].map((p) => binomialFunnelLimit(n, funnel.target, p));
        return successes / n < (low ?? 0) || successes / n > (high ?? 1);
      }).length;
    const beyondArcsine = (tail: number) =>
      units.filter(({ successes, n }) => {
        const { lower, upper } = funnel.limitsAt(n, tail);
        return successes / n < lower || successes / n > upper;
      }).length;
    return {
      ...spelled(units.length, 'n', 'J', 'centres', 'units', 'n_units', 'n_centres'),
      ...spelled(funnel.target, 'theta', 'target'),
      phi: funnel.phi,
      phi_raw: funnel.rawPhi,
      tau2: funnel.tau2,
      ...spelled(beyondExact(0.025), 'naive_outside_95', 'naive95', 'outside95_naive', 'naive_95'),
      ...spelled(
        beyondExact(0.001),
        'naive_outside_998',
        'naive998',
        'outside998_naive',
        'naive_998',
      ),
      ...spelled(
        beyondArcsine(0.025),
        'adjusted_outside_95',
        'adj95',
        'outside95_adj',
        'adjusted_95',
      ),
      ...spelled(
        beyondArcsine(0.001),
        'adjusted_outside_998',
        'adj998',
        'outside998_adj',
        'adjusted_998',
      ),
    };
  },
};

export const IMPORTED_TABLES: readonly Family[] = [totals, firstRows, centreFunnel];

/** Counts are rebuilt from whole percents, so they are right to half a percent. */
export function centres(file: string): { successes: number; n: number }[] {
  return readTable(file)
    .filter((row) => cell(row, /completed/i) !== '')
    .map((row) => {
      const n = parseScaledInteger(cell(row, /completed/i), 0);
      const percent = parseScaledInteger(cell(row, /rating of 9 or 10/i), 0);
      return { n, successes: roundFraction(fraction(n * percent, 100)) };
    });
}

function recommendationBounds(row: Inputs): [number, number] {
  const shares = ['definitely', 'somewhat', 'no'].map((name) => row.number(name));
  const { lower, upper } = linearScoreBounds(shares, [100, 50, 0]);
  return [lower, upper];
}

function columnSum(rows: readonly Record<string, string>[], column: RegExp): number {
  const cells = rows.map((row) => cell(row, column)).filter((text) => text !== '');
  return cells.reduce((total, text) => total + parseScaledInteger(text.replaceAll(',', ''), 0), 0);
}

function cell(row: Record<string, string>, column: RegExp): string {
  const name = Object.keys(row).find((key) => column.test(key) && !/footnote/i.test(key));
  return name === undefined ? '' : (row[name] ?? '').trim();
}
