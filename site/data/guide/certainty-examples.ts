import { formatInterval } from '#shared/i18n/format-measures.ts';
import { formatNumber } from '#shared/i18n/format-number.ts';
import { termExamples } from '#shared/i18n/guide-examples.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { npsFigure } from '#shared/measures/nps-figure.ts';
import { shareFigure } from '#shared/measures/share-figure.ts';
import { adjustCaseMix } from '#shared/statistics/adjust-case-mix.ts';
import { benjaminiHochberg } from '#shared/statistics/benjamini-hochberg.ts';
import { binomialFunnelLimit } from '#shared/statistics/binomial-funnel-limit.ts';
import { known, percent, points, stars } from './example-texts.ts';
import type { Examples } from './examples.ts';

/** Worked examples: how sure we are. */
export const certaintyExamples = {
  nps(locale: Locale) {
    const counts = { promoters: 31, passives: 6, detractors: 3 };
    const figure = known(npsFigure(counts));
    return termExamples(locale).nps({ n: figure.n, ...counts, nps: points(figure.value) });
  },
  satisfaction(locale: Locale) {
    const figure = known(shareFigure(17, 18));
    return termExamples(locale).satisfaction({
      n: figure.n,
      satisfied: 17,
      share: percent(figure.value),
      interval: formatInterval('share', figure),
    });
  },
  interval(locale: Locale) {
    const only = (promoters: number) => known(npsFigure({ promoters, passives: 0, detractors: 0 }));
    const [few, many] = [only(10), only(200)];
    return termExamples(locale).interval({
      few: few.n,
      many: many.n,
      nps: points(few.value),
      fewInterval: formatInterval('points', few),
      manyInterval: formatInterval('points', many),
    });
  },
  verdict(locale: Locale) {
    const family = [0.03, ...Array.from({ length: 19 }, (_, index) => (index + 1.5) / 20.5)];
    const [adjusted = 1] = benjaminiHochberg(family);
    return termExamples(locale).verdict({
      p: formatNumber(0.03, { digits: 2 }),
      n: family.length,
      adjusted: formatNumber(adjusted, { digits: 2 }),
    });
  },
  funnel(locale: Locale) {
    const target = 0.92;
    const limits = (n: number) => ({
      lower: Math.max(0, binomialFunnelLimit(n, target, 0.001)),
      upper: Math.min(1, binomialFunnelLimit(n, target, 0.999)),
    });
    return termExamples(locale).funnel({
      share: percent(target),
      few: 25,
      many: 900,
      fewLimits: formatInterval('share', limits(25)),
      manyLimits: formatInterval('share', limits(900)),
    });
  },
  'case-mix'(locale: Locale) {
    const [a, b] = adjustCaseMix([...branchOf('A', 16, 4), ...branchOf('B', 4, 16)]).units;
    if (!a || !b) throw new RangeError('The example has two branches.');
    return termExamples(locale)['case-mix']({
      rawA: stars(a.raw),
      rawB: stars(b.raw),
      adjustedA: stars(a.adjusted),
      adjustedB: stars(b.adjusted),
    });
  },
} satisfies Partial<Examples>;

/** A branch with so many first and later visits; first-timers give four or five stars by turns, others mostly five. */
function branchOf(unit: string, first: number, later: number) {
  const rows = (count: number, isFirst: 0 | 1) =>
    Array.from({ length: count }, (_, index) => {
      const y = isFirst ? 4 + (index % 2) : index % 4 === 0 ? 4 : 5;
      return { unit, y, x: [isFirst] };
    });
  return [...rows(first, 1), ...rows(later, 0)];
}
