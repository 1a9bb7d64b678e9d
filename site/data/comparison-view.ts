import { type Month, parseMonth } from '#shared/calendar/month.ts';
import {
  type ComparedMeasure,
  type ComparedMeasureId,
  comparedMeasure,
  comparedMeasures,
} from '#shared/comparison/compared-measure.ts';
import type { ComparisonModel, ComparisonRow } from './comparison-model.ts';

export type PairKind = 'branches' | 'months';

/** What of the address is known before any data is. */
export interface ComparisonChoice {
  readonly measure: ComparedMeasure & { readonly id: ComparedMeasureId };
  readonly isUnknownMeasure: boolean;
  readonly isAdjusted: boolean;
}

/** Read `?measure=satisfaction&mix=adjusted`. What cannot be honoured is said by the page. */
export function choiceInSearch(search: string): ComparisonChoice {
  const query = new URLSearchParams(search);
  const wanted = query.get('measure');
  const measure = comparedMeasure(wanted);
  return {
    measure: measure ?? comparedMeasures[0],
    isUnknownMeasure: wanted !== null && measure === null,
    isAdjusted: query.get('mix') === 'adjusted',
  };
}

/** What of the address depends on which branches and months there are. */
export interface ComparisonView {
  /** The branch the page is about: the one in the address, or the reader's own. */
  readonly marked: ComparisonRow | null;
  readonly pair: PairKind;
  readonly a: ComparisonRow | null;
  readonly b: ComparisonRow | null;
  readonly earlier: Month | null;
  /** Codes in the address that are no branch of the page. */
  readonly unknownCodes: readonly string[];
  readonly isUnknownEarlier: boolean;
}

/** Read `?branch=SH-JA&pair=branches&a=SH-JA&b=CD-GX` or `?pair=months&a=SH-JA&with=2026-05`. */
export function viewInSearch(search: string, { rows, months }: ComparisonModel): ComparisonView {
  const query = new URLSearchParams(search);
  const codes = ['branch', 'a', 'b'].map((name) => query.get(name));
  const [branch, a, b] = codes.map((code) => rows.find((row) => row.code === code) ?? null);
  const marked = branch ?? rows.find(({ isOwn }) => isOwn) ?? null;
  const first = a ?? marked ?? rows[0] ?? null;
  const second = b && b !== first ? b : (rows.find((row) => row !== first) ?? null);
  const wanted = query.get('with');
  const before = months.slice(0, -1);
  const asked = before.find((month) => month === parseMonth(wanted));
  return {
    marked,
    pair: query.get('pair') === 'branches' ? 'branches' : 'months',
    a: first,
    b: second,
    earlier: asked ?? before.at(-1) ?? null,
    unknownCodes: [
      ...new Set(codes.filter((code) => code && !rows.some((row) => row.code === code))),
    ] as string[],
    isUnknownEarlier: wanted !== null && asked === undefined,
  };
}
