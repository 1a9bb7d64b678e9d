import { formatPercent } from '../i18n/format-number.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Kpi } from '../kpis/kpi.ts';
import type { ItemPart, PlanChange } from './diff-plans.ts';
import { formatKpiText } from './format-kpi-text.ts';
import { knotsOf } from './knots-of.ts';
import type { Phase, Plan, PlanItem } from './plan.ts';
import { planWords } from './plan-words.ts';

/**
 * One change of a plan as a line that a person signs: “首诊成交率”目标 50% → 55%.
 * @param kpis for names and units; an unknown KPI shows its id and bare numbers
 */
export function describePlanChange(
  change: PlanChange,
  locale: Locale,
  kpis: ReadonlyMap<string, Kpi>,
): string {
  const words = planWords(locale);
  if (change.kind === 'plan') {
    const sides = {
      before: planSide(change.part, change.before, locale),
      after: planSide(change.part, change.after, locale),
    };
    return words[change.part](sides);
  }
  if (change.kind === 'item') {
    const kpi = kpis.get(change.after.kpiId);
    const sides = {
      kpi: kpi?.name[locale] ?? change.after.kpiId,
      before: itemSide(change.part, change.before, locale, kpi),
      after: itemSide(change.part, change.after, locale, kpi),
    };
    return words[change.part](sides);
  }
  const { kpiId, weightBp } = change.item;
  const kpi = kpis.get(kpiId)?.name[locale] ?? kpiId;
  return words[change.kind]({ kpi, weight: percent(weightBp) });
}

function planSide(part: 'phase' | 'cycle' | 'name', plan: Plan, locale: Locale): string {
  if (part === 'name') return plan.name[locale];
  return part === 'cycle' ? planWords(locale)[plan.cycle] : phaseText(plan.phase, locale);
}

function phaseText(phase: Phase, locale: Locale): string {
  const words = planWords(locale);
  return phase.kind === 'ramp' ? words.ramp({ share: percent(phase.shareBp) }) : words[phase.kind];
}

function itemSide(part: ItemPart, item: PlanItem, locale: Locale, kpi: Kpi | undefined): string {
  const words = planWords(locale);
  const value = (text: string) => (kpi ? formatKpiText(text, kpi.unit) : text);
  switch (part) {
    case 'weight':
      return percent(item.weightBp);
    case 'target':
      return value(item.target);
    case 'gate':
      return item.gate === null ? words.none : value(item.gate);
    case 'minN':
      return String(item.minN);
    case 'shrinkage':
      return item.isShrunk ? words.on : words.off;
    case 'curve':
      return knotsOf(item.curve)
        .map((knot) => words.knot({ value: value(knot.value), score: String(knot.scoreBp / 100) }))
        .join(' ');
  }
}

function percent(basisPoints: number): string {
  return formatPercent(basisPoints / 10_000, basisPoints % 100 === 0 ? 0 : 2);
}
