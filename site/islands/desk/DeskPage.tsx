import { deskMessages } from '#shared/i18n/desk.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { BranchPage } from '../system/BranchPage.tsx';
import { Skeleton } from '../system/Skeleton.tsx';
import { BranchDesk } from './BranchDesk.tsx';

/** The front desk, for those who run a branch. */
export function DeskPage({ locale }: { locale: Locale }) {
  return (
    <BranchPage locale={locale} words={deskMessages(locale)} skeleton={<Skeleton cards={[560]} />}>
      {(branches, demoToday) => <BranchDesk {...{ locale, branches, demoToday }} />}
    </BranchPage>
  );
}
