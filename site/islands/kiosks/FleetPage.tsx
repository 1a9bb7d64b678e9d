import { fleetMessages } from '#shared/i18n/fleet.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { BranchPage } from '../system/BranchPage.tsx';
import { Skeleton } from '../system/Skeleton.tsx';
import { BranchFleet } from './BranchFleet.tsx';

/** The tablets, for those who run a branch. */
export function FleetPage({ locale }: { locale: Locale }) {
  return (
    <BranchPage locale={locale} words={fleetMessages(locale)} skeleton={<Skeleton cards={[560]} />}>
      {(branches) => <BranchFleet {...{ locale, branches }} />}
    </BranchPage>
  );
}
