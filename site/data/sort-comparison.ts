import { type Locale, languageTag } from '#shared/i18n/locale.ts';
import type { Figure } from '#shared/measures/figure.ts';
import { branchName } from './branch.ts';
import type { ComparisonRow } from './comparison-model.ts';

export type SortKey = 'name' | 'nps' | 'satisfaction' | 'rate';

export interface SortOrder {
  readonly key: SortKey;
  readonly isDescending: boolean;
}

/** Read `?sort=nps&dir=desc`; anything else is the default, by name: this is no league table. */
export function sortInSearch(search: string): SortOrder {
  const query = new URLSearchParams(search);
  const key = query.get('sort');
  const isKey = key === 'nps' || key === 'satisfaction' || key === 'rate';
  return { key: isKey ? key : 'name', isDescending: query.get('dir') === 'desc' };
}

/** Rows without a figure always stand at the end: they are neither the best nor the worst. */
export function sortComparison(
  rows: readonly ComparisonRow[],
  { key, isDescending }: SortOrder,
  locale: Locale,
): ComparisonRow[] {
  const collator = new Intl.Collator(languageTag(locale), { numeric: true });
  const byName = (a: ComparisonRow, b: ComparisonRow) =>
    collator.compare(branchName(a, locale), branchName(b, locale)) || (a.code < b.code ? -1 : 1);
  const direction = isDescending ? -1 : 1;
  return [...rows].sort((a, b) => {
    if (key === 'name') return direction * byName(a, b);
    const [left, right] = [sortValue(a, key), sortValue(b, key)];
    if (left === null || right === null) {
      return Number(left === null) - Number(right === null) || byName(a, b);
    }
    return direction * (left - right) || byName(a, b);
  });
}

function sortValue(row: ComparisonRow, key: Exclude<SortKey, 'name'>): number | null {
  if (key === 'rate') return row.rate.kind === 'known' ? row.rate.rate : null;
  return known(row[key]);
}

function known(figure: Figure): number | null {
  return figure.kind === 'known' ? figure.value : null;
}
