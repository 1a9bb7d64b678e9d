import type { Kpi } from '../kpis/kpi.ts';
import { type MeasureName, measureOf } from '../kpis/measure-catalogue.ts';
import type { ScoringChange } from '../schemas/scoring.ts';
import type { MeasureTotal } from './measure-total.ts';

/** A tenth more of what there is, so that a step is a comparable effort for every KPI. */
const stepShare = 10;
const mostFacts = 20;

/**
 * The next facts of a KPI if all of them go well: a tenth as many as there are, and each as good as
 * the measure allows. An index gives one answer for each of its parts.
 *
 * Only what lies in a person's own hands: what customers say is nobody's to collect, because asking
 * for stars makes them worthless, and money is left out because it follows from the rest.
 *
 * @param totalOf the person's totals of the period; undefined where there is nothing yet
 * @returns none where nothing of the kind can be imagined
 */
export function helpfulFacts(
  kpi: Kpi,
  kpis: ReadonlyMap<string, Kpi>,
  totalOf: (measure: MeasureName) => Pick<MeasureTotal, 'n' | 'sum'> | undefined,
): ScoringChange[][] {
  const { aggregate, better } = kpi;
  switch (aggregate.kind) {
    case 'index':
      return aggregate.parts.flatMap(({ kpiId }) => {
        const part = kpis.get(kpiId);
        return part ? helpfulFacts(part, kpis, totalOf) : [];
      });
    case 'mean': {
      const { measure } = aggregate;
      if (!isOwnDoing(measure) || measureOf(measure).scale !== 'flag') return [];
      return [[{ measure, value: better === 'higher' ? 1 : 0, count: stepOf(totalOf(measure)) }]];
    }
    case 'ratio': {
      const { numerator, denominator } = aggregate;
      if (numerator.of === 'quota' || !isOwnDoing(numerator.measure)) return [];
      if (denominator.of === 'quota') {
        return [
          [{ measure: numerator.measure, value: 1, count: stepOf(totalOf(numerator.measure)) }],
        ];
      }
      if (!isOwnDoing(denominator.measure)) return [];
      const total = totalOf(denominator.measure);
      const value = usualValue(denominator.measure, total);
      const count = stepOf(total);
      const below = { measure: denominator.measure, value, count };
      // fewer is better: the next ones go by without what is counted above
      return better === 'lower' ? [[below]] : [[{ ...below, measure: numerator.measure }, below]];
    }
    default:
      return [];
  }
}

function isOwnDoing(measure: MeasureName): boolean {
  const { evidence, scale } = measureOf(measure);
  return evidence !== 'customer' && scale !== 'fen' && scale !== 'seconds';
}

function stepOf(total: Pick<MeasureTotal, 'n'> | undefined): number {
  return Math.min(mostFacts, Math.max(1, Math.ceil((total?.n ?? 0) / stepShare)));
}

/** What one such fact usually amounts to: a checklist of twelve items, one whole deal. */
function usualValue(
  measure: MeasureName,
  total: Pick<MeasureTotal, 'n' | 'sum'> | undefined,
): number {
  const { scale } = measureOf(measure);
  if (scale === 'share') return 10_000;
  if (scale !== 'points') return 1;
  return total && total.n > 0 ? Math.max(1, Math.round(total.sum / total.n)) : 10;
}
