import { formatInterval, formatMeasure } from '#shared/i18n/format-measures.ts';
import { termExamples } from '#shared/i18n/guide-examples.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { responseRate, worstCase } from '#shared/measures/response-rate.ts';
import { shareFigure } from '#shared/measures/share-figure.ts';
import { known, percent } from './example-texts.ts';
import type { Examples } from './examples.ts';

/** Worked examples: where the data comes from. */
export const dataExamples = {
  n(locale: Locale) {
    const [few, many] = [known(shareFigure(3, 5)), known(shareFigure(300, 500))];
    return termExamples(locale).n({
      few: few.n,
      many: many.n,
      share: percent(few.value),
      fewInterval: formatInterval('share', few),
      manyInterval: formatInterval('share', many),
    });
  },
  'response-rate'(locale: Locale) {
    const rate = responseRate(54, 120);
    if (rate.kind !== 'known') throw new RangeError('The rate of the example is unknown.');
    const { visits, responses } = rate;
    return termExamples(locale)['response-rate']({
      visits,
      responses,
      rate: percent(rate.rate),
    });
  },
  'worst-case'(locale: Locale) {
    const bounds = worstCase(0.9, 54 / 120, 0, 1);
    return termExamples(locale)['worst-case']({
      rate: percent(54 / 120),
      share: percent(0.9),
      worst: percent(bounds.lower),
      best: percent(bounds.upper),
    });
  },
  exclusion(locale: Locale) {
    const [all, rest] = [known(shareFigure(52, 60)), known(shareFigure(46, 54))];
    return termExamples(locale).exclusion({
      all: all.n,
      excluded: all.n - rest.n,
      withAll: formatMeasure('share', all.value),
      without: formatMeasure('share', rest.value),
    });
  },
} satisfies Partial<Examples>;
