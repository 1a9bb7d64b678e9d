import type { Locale } from '../../i18n/locale.ts';
import type { Kpi } from '../../kpis/kpi.ts';
import { formatKpiText } from '../format-kpi-text.ts';
import type { Finding } from './finding.ts';
import { lintSentences } from './lint-words.ts';

/** Values of the KPI itself; the rest are counts, shares and names. */
const valuesOfKpi = new Set(['target', 'at', 'low', 'high']);
const decimal = /^-?\d{1,12}(\.\d{1,9})?$/;

/**
 * A finding as a sentence, its values in the unit of the KPI.
 * @param kpis for names and units; an unknown KPI shows its id
 */
export function describeFinding(
  { code, kpiId, values }: Finding,
  locale: Locale,
  kpis: ReadonlyMap<string, Kpi>,
): string {
  const kpi = kpiId === null ? undefined : kpis.get(kpiId);
  return lintSentences[code][locale].replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'kpi') return kpi?.name[locale] ?? kpiId ?? '';
    const value = values[name] ?? '';
    return kpi && valuesOfKpi.has(name) && decimal.test(value)
      ? formatKpiText(value, kpi.unit)
      : value;
  });
}
