import { useMemo, useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { type Branch, branchesByName } from '../data/branch.ts';

/**
 * The branches of a list, and what the list tells when somebody comes to it: from then on they stand in
 * the order of their names. For that of Chinese names the browser reads large tables, and most who open
 * a page choose no branch.
 */
export function useBranchesByName<Named extends Pick<Branch, 'nameZh' | 'nameEn'>>(
  branches: readonly Named[],
  locale: Locale,
) {
  const [isVisited, setIsVisited] = useState(false);
  const visit = () => setIsVisited(true);
  const inOrder = useMemo(
    () => (isVisited ? branchesByName(branches, locale) : branches),
    [branches, locale, isVisited],
  );
  return [inOrder, { onFocus: visit, onPointerEnter: visit }] as const;
}
