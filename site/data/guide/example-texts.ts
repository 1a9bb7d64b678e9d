import { formatKpiValue } from '#shared/i18n/format-kpi-value.ts';
import { formatNumber, formatPercent } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Figure, KnownFigure } from '#shared/measures/figure.ts';
import type { Fraction } from '#shared/numbers/fraction.ts';
import { fractionToNumber } from '#shared/numbers/fraction-to-number.ts';
import { guideKpis } from './score-month.ts';

/** An example of the guide is never too small to be shown. */
export function known(figure: Figure): KnownFigure {
  if (figure.kind !== 'known')
    throw new RangeError('An example of the guide is too small to show.');
  return figure;
}

export function nameOf(locale: Locale, kpiId: string): string {
  return guideKpis.get(kpiId)?.name[locale] ?? kpiId;
}

/** A value of a KPI of the guide in its unit. */
export function kpiText(kpiId: string, value: Fraction | null): string {
  const kpi = guideKpis.get(kpiId);
  if (!kpi || value === null) throw new RangeError(`The guide has no value of ${kpiId}.`);
  return formatKpiValue(fractionToNumber(value), kpi.unit);
}

/** Basis points as points of a score: 8125 is "81.25". */
export function score(basisPoints: number | null): string {
  if (basisPoints === null) throw new RangeError('An example of the guide has no score.');
  return formatNumber(basisPoints / 100, { digits: 2 });
}

export function weightText(basisPoints: number): string {
  return formatPercent(basisPoints / 10_000, basisPoints % 100 === 0 ? 0 : 2);
}

export function percent(share: number): string {
  return formatPercent(share);
}

export function points(value: number): string {
  return formatNumber(value);
}

export function stars(value: number): string {
  return formatKpiValue(value, 'stars');
}

export function listed(locale: Locale, texts: readonly string[]): string {
  return texts.join(locale === 'zh' ? '、' : ', ');
}
