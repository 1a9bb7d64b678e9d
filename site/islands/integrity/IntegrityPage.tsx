import { integrityMessages } from '#shared/i18n/integrity.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { BranchPage } from '../system/BranchPage.tsx';
import { Skeleton } from '../system/Skeleton.tsx';
import { BranchIntegrity } from './BranchIntegrity.tsx';

/** The integrity monitor, for those who run a branch. */
export function IntegrityPage({ locale }: { locale: Locale }) {
  return (
    <BranchPage
      locale={locale}
      words={integrityMessages(locale)}
      skeleton={<Skeleton cards={[96, 420]} />}
    >
      {(branches) => <BranchIntegrity {...{ locale, branches }} />}
    </BranchPage>
  );
}
