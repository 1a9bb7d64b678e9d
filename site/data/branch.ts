import type { Locale } from '#shared/i18n/locale.ts';
import { collatorOf } from './collator.ts';

export interface Branch {
  readonly id: string;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly timeZone: string;
}

export function branchName(branch: Pick<Branch, 'nameZh' | 'nameEn'>, locale: Locale): string {
  return locale === 'zh' ? branch.nameZh : branch.nameEn;
}

/** Branches, or rows that are named like them, in the order of their names. */
export function branchesByName<Named extends Pick<Branch, 'nameZh' | 'nameEn'>>(
  branches: readonly Named[],
  locale: Locale,
): Named[] {
  const { compare } = collatorOf(locale);
  return branches.toSorted((one, other) =>
    compare(branchName(one, locale), branchName(other, locale)),
  );
}
