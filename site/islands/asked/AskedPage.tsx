import { askedMessages } from '#shared/i18n/asked.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { BranchPage } from '../system/BranchPage.tsx';
import { Skeleton } from '../system/Skeleton.tsx';
import { BranchAsked } from './BranchAsked.tsx';

/** Who was asked and who was not, for those who run a branch. */
export function AskedPage({ locale }: { locale: Locale }) {
  return (
    <BranchPage
      locale={locale}
      words={askedMessages(locale)}
      skeleton={<Skeleton tiles={2} cards={[640]} />}
    >
      {(branches, demoToday) => <BranchAsked {...{ locale, branches, demoToday }} />}
    </BranchPage>
  );
}
