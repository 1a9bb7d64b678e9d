import { formatNumber } from '#shared/i18n/format-number.ts';
import { termExamples } from '#shared/i18n/guide-examples.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { fractionToNumber } from '#shared/numbers/fraction-to-number.ts';
import { evaluateKpi } from '#shared/scoring/evaluate-kpi.ts';
import type { MeasureTotal } from '#shared/scoring/measure-total.ts';
import { shrinkValue } from '#shared/scoring/shrink-value.ts';
import { minNForReliability } from '#shared/statistics/min-n-for-reliability.ts';
import { unitReliability } from '#shared/statistics/unit-reliability.ts';
import { kpiText, nameOf, percent, score, stars, weightText } from './example-texts.ts';
import type { Examples } from './examples.ts';
import { guideKpis, guidePlan, guidePriors, lineOf, scoreGuide } from './score-month.ts';

/** Worked examples: how the score is computed, with the month of the guide. */
export const scoreExamples = {
  target(locale: Locale) {
    const scope = { level: 'employee', employeeId: 'somebody' } as const;
    const own = { kpiId: 'C01', quantity: 'target', scope, value: '0.60' } as const;
    const [line, moved] = [
      lineOf(scoreGuide(), 'C01'),
      lineOf(scoreGuide({ targets: [own] }), 'C01'),
    ];
    return termExamples(locale).target({
      kpi: nameOf(locale, 'C01'),
      target: kpiText('C01', line.target),
      own: kpiText('C01', moved.target),
      value: kpiText('C01', line.value),
      score: score(line.scoreBp),
      ownScore: score(moved.scoreBp),
    });
  },
  curve(locale: Locale) {
    const { position, value, scoreBp } = lineOf(scoreGuide(), 'C01');
    if (!position?.below || !position.above) throw new RangeError('The value lies off its curve.');
    return termExamples(locale).curve({
      kpi: nameOf(locale, 'C01'),
      value: kpiText('C01', value),
      below: kpiText('C01', position.below.value),
      belowScore: formatNumber(position.below.scoreBp / 100),
      above: kpiText('C01', position.above.value),
      aboveScore: formatNumber(position.above.scoreBp / 100),
      score: score(scoreBp),
    });
  },
  weight(locale: Locale) {
    const line = lineOf(scoreGuide(), 'C01');
    return termExamples(locale).weight({
      kpi: nameOf(locale, 'C01'),
      score: score(line.scoreBp),
      weight: weightText(line.weightAfterBp),
      points: score(line.contributionBp),
    });
  },
  redistribution(locale: Locale) {
    const month = scoreGuide();
    const [missing, line] = [lineOf(month, 'C05'), lineOf(month, 'C01')];
    return termExamples(locale).redistribution({
      missing: nameOf(locale, 'C05'),
      missingWeight: weightText(missing.weightBp),
      kpi: nameOf(locale, 'C01'),
      before: weightText(line.weightBp),
      after: weightText(line.weightAfterBp),
    });
  },
  shrinkage(locale: Locale) {
    const [few, many] = [shrunkRatings(4), shrunkRatings(80)];
    return termExamples(locale).shrinkage({
      prior: stars(few.prior),
      few: few.n,
      fewRaw: stars(few.raw),
      fewShrunk: stars(few.shrunk),
      fewWeight: percent(few.reliability),
      many: many.n,
      manyShrunk: stars(many.shrunk),
      manyWeight: percent(many.reliability),
    });
  },
  reliability(locale: Locale) {
    const [within, between, n] = [0.67, 0.15, 18];
    return termExamples(locale).reliability({
      within: stars(within),
      between: stars(between),
      n,
      reliability: stars(unitReliability(between ** 2, within ** 2, n)),
      group: minNForReliability(within, between, 0.7),
      person: minNForReliability(within, between, 0.9),
    });
  },
  ramp(locale: Locale) {
    const phase = { kind: 'ramp', shareBp: 5_000 } as const;
    const [whole, ramped] = [scoreGuide(), scoreGuide({ phase })];
    return termExamples(locale).ramp({
      score: score(whole.totalBp),
      share: weightText(phase.shareBp),
      total: score(ramped.totalBp),
    });
  },
} satisfies Partial<Examples>;

/** So many ratings, three of four of them fours, put against the colleagues of the guide. */
function shrunkRatings(n: number) {
  const kpi = guideKpis.get('C03');
  const prior = guidePriors(guidePlan).find(({ kpiId }) => kpiId === 'C03');
  if (!kpi || !prior) throw new RangeError('The guide has no prior for ratings.');
  const fives = n / 4;
  const fours = n - fives;
  const total: MeasureTotal = {
    n,
    sum: 5 * fives + 4 * fours,
    sumSquares: 25 * fives + 16 * fours,
    histogram: null,
    median: null,
    customers: null,
  };
  const evaluation = evaluateKpi(kpi, {
    totals: new Map([['rating', total]]),
    kpis: guideKpis,
    quota: null,
  });
  const shrunk = shrinkValue(kpi, evaluation, prior);
  if (!shrunk || !evaluation.value) throw new RangeError('The ratings of the guide have no value.');
  return {
    n,
    raw: fractionToNumber(evaluation.value),
    shrunk: fractionToNumber(shrunk.value),
    prior: fractionToNumber(shrunk.priorMean),
    reliability: fractionToNumber(shrunk.reliability),
  };
}
