import { type MeasureName, measureCatalogue } from '../kpis/measure-catalogue.ts';
import { formatNumber, formatPercent } from './format-number.ts';
import type { Locale } from './locale.ts';

/**
 * One fact in the unit people know: a flag is yes or no, a share of a deal a percentage, money yuan.
 *
 * @example formatFact('en', 'first_visit_deal', 1) // "yes"
 */
export function formatFact(locale: Locale, measure: string, value: number): string {
  switch (measureCatalogue[measure as MeasureName]?.scale) {
    case 'flag':
      return locale === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no';
    case 'share':
      return formatPercent(value / 10_000);
    case 'fen':
      return `¥${formatNumber(value / 100, { digits: 2 })}`;
    case 'seconds':
      return locale === 'zh' ? `${formatNumber(value)} 秒` : `${formatNumber(value)} s`;
    default:
      return formatNumber(value);
  }
}
