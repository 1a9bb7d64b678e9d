import type { Locale } from '#shared/i18n/locale.ts';

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
