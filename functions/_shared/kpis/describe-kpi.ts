import { formatPercent } from '../i18n/format-number.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Aggregate, Term } from './aggregate.ts';
import type { Kpi, KpiWindow } from './kpi.ts';
import { kpiWords } from './kpi-words.ts';
import { type MeasureName, measureOf } from './measure-catalogue.ts';

/**
 * What stands under the name of a KPI, built from its data: what is divided by what, when it counts,
 * which way is better, and how many are enough. The editor shows it while somebody is still choosing.
 *
 * @param kpis where the names of an index's parts are looked up; an unknown part shows its id
 */
export function describeKpi(
  kpi: Kpi,
  locale: Locale,
  kpis: ReadonlyMap<string, Kpi> = new Map(),
): string {
  const words = kpiWords(locale);
  const sentence = words.sentence({
    how: capitalised(how(kpi.aggregate, locale, kpis)),
    when: when(kpi.window, locale),
    better: words[kpi.better],
    enough: kpi.minN === 0 ? words.noMinN : words.minN({ n: kpi.minN }),
  });
  if (kpi.beside === null) return sentence;
  const { statistic, measure } = kpi.beside;
  const figure =
    statistic === 'median'
      ? words.median({ measure: measureOf(measure)[locale] })
      : meanOf(measure, locale);
  return sentence + words.beside({ figure });
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function how(aggregate: Aggregate, locale: Locale, kpis: ReadonlyMap<string, Kpi>): string {
  const words = kpiWords(locale);
  switch (aggregate.kind) {
    case 'mean':
      return meanOf(aggregate.measure, locale);
    case 'sum':
      return words.sum({ measure: measureOf(aggregate.measure)[locale] });
    case 'nps':
      return words.nps;
    case 'ratio': {
      const numerator = side(aggregate.numerator, locale);
      const denominator = side(aggregate.denominator, locale);
      return aggregate.scale === 1
        ? words.ratio({ numerator, denominator })
        : words.scaledRatio({ numerator, denominator, scale: aggregate.scale });
    }
    case 'index':
      return words.index({
        parts: aggregate.parts
          .map(({ kpiId, weightBp }) =>
            words.part({
              share: formatPercent(weightBp / 10_000, 0),
              kpi: kpis.get(kpiId)?.name[locale] ?? kpiId,
            }),
          )
          .join(words.comma),
      });
  }
}

/** The mean of a flag is a share; nobody says "the mean of customers who bought". */
function meanOf(measure: MeasureName, locale: Locale): string {
  const words = kpiWords(locale);
  const entry = measureOf(measure);
  const given = { measure: entry[locale] };
  return entry.scale === 'flag' ? words.share(given) : words.mean(given);
}

function side(term: Term, locale: Locale): string {
  const words = kpiWords(locale);
  if (term.of === 'quota') return words.quota;
  const measure = measureOf(term.measure)[locale];
  return term.of === 'sum' ? words.sum({ measure }) : words.count({ measure });
}

function when(window: KpiWindow, locale: Locale): string {
  const words = kpiWords(locale);
  switch (window.kind) {
    case 'period':
      return words.period;
    case 'rolling':
      return words.rolling({ n: window.days });
    case 'within':
      return words.within({ n: window.days });
    case 'cohort': {
      const isDays = window.hours >= 7 * 24;
      const n = isDays ? Math.round(window.hours / 24) : window.hours;
      if (window.isLongest) {
        return words.cohortLongest({ length: isDays ? words.days({ n }) : words.hours({ n }) });
      }
      return isDays ? words.cohortDays({ n }) : words.cohortHours({ n });
    }
  }
}
