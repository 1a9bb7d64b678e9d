import type { Month } from '#shared/calendar/month.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Term } from '#shared/kpis/aggregate.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import { type MeasureName, measureOf } from '#shared/kpis/measure-catalogue.ts';
import { parseKpiText } from '#shared/plans/parse-kpi-text.ts';
import type { ScoringChange } from '#shared/schemas/scoring.ts';
import type { WhatIf } from '#shared/scoring/what-if.ts';
import type { Written } from '#shared/scoring/written.ts';
import { askFunction } from './ask-function.ts';

export type WrittenWhatIf = Written<WhatIf>;

/** What a page asks for to imagine more of a KPI's facts. */
export interface WhatIfField {
  readonly measure: MeasureName;
  /** each: so many, and what each of them is. total: so much altogether. */
  readonly kind: 'each' | 'total';
}

/** A field as it was filled in: a number, and for `each` the value of every one of them. */
export interface WhatIfEntry {
  readonly amount: string;
  readonly value: number;
}

/**
 * What can be imagined of a KPI, as its records would bring it: a mean takes facts that were met or
 * not (or stars), each side of a ratio so much more. A quota is agreed and is no fact.
 *
 * @param kpis where the parts of an index are looked up
 */
export function whatIfFields(kpi: Kpi, kpis: ReadonlyMap<string, Kpi>): WhatIfField[] {
  const { aggregate } = kpi;
  switch (aggregate.kind) {
    case 'index':
      return aggregate.parts.flatMap(({ kpiId }) => {
        const part = kpis.get(kpiId);
        return part && part.aggregate.kind !== 'index' ? whatIfFields(part, kpis) : [];
      });
    case 'ratio':
      return [aggregate.numerator, aggregate.denominator].flatMap((term: Term) =>
        term.of === 'quota' ? [] : [{ measure: term.measure, kind: 'total' } as const],
      );
    case 'sum':
      return [{ measure: aggregate.measure, kind: 'total' }];
    default:
      return [{ measure: aggregate.measure, kind: 'each' }];
  }
}

/** The best value a single fact can have: what is imagined first. */
export function usualValue(measure: MeasureName): number {
  return { stars: 5, nps: 10, flag: 1 }[measureOf(measure).scale as string] ?? 1;
}

const mostFacts = 500;

/**
 * The filled-in fields as the engine takes them, or null where one holds no whole number or nothing
 * at all is imagined. Money is typed in yuan, a deal counts as one whole.
 */
export function changesOf(
  fields: readonly WhatIfField[],
  entries: readonly WhatIfEntry[],
): ScoringChange[] | null {
  const changes: ScoringChange[] = [];
  for (const [place, { measure, kind }] of fields.entries()) {
    const { amount, value } = entries[place] ?? { amount: '', value: 0 };
    if (amount.trim() === '') continue;
    const { scale } = measureOf(measure);
    const text = parseKpiText(amount, scale === 'fen' ? 'fen' : 'count');
    const number = text === null || !/^\d+$/.test(text) ? null : Number(text);
    if (number === null) return null;
    if (number === 0) continue;
    const isOne =
      kind === 'total' && (scale === 'fen' || scale === 'points' || scale === 'seconds');
    if (!isOne && number > mostFacts) return null;
    const each = kind === 'each' ? value : scale === 'share' ? 10_000 : 1;
    changes.push(
      isOne ? { measure, value: number, count: 1 } : { measure, value: each, count: number },
    );
  }
  return changes.length > 0 ? changes : null;
}

/** What the engine would say of a person's month if these facts were there too. */
export function askWhatIf(
  employeeId: string,
  month: Month,
  changes: readonly ScoringChange[],
  locale: Locale,
): Promise<WrittenWhatIf> {
  const question = { action: 'what_if', employeeId, period: month, changes };
  return askFunction<WrittenWhatIf>('score-period', question, locale);
}
