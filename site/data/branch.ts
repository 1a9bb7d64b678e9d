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

/** With the code behind every name that several of them have: alone it would not tell them apart. */
export function toldApart<Named extends Pick<Branch, 'code' | 'nameZh' | 'nameEn'>>(
  branches: readonly Named[],
): Named[] {
  const count = new Map<string, number>();
  for (const { nameZh, nameEn } of branches) {
    for (const name of new Set([nameZh, nameEn])) count.set(name, (count.get(name) ?? 0) + 1);
  }
  const apart = (name: string, code: string) =>
    (count.get(name) ?? 0) > 1 ? `${name} · ${code}` : name;
  return branches.map((branch) => ({
    ...branch,
    nameZh: apart(branch.nameZh, branch.code),
    nameEn: apart(branch.nameEn, branch.code),
  }));
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
