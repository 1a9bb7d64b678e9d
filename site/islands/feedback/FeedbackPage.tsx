import { feedbackMessages } from '#shared/i18n/feedback.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { BranchPage } from '../system/BranchPage.tsx';
import { Skeleton } from '../system/Skeleton.tsx';
import { BranchFeedback } from './BranchFeedback.tsx';

/** The feedback explorer, for those who run a branch. */
export function FeedbackPage({ locale }: { locale: Locale }) {
  return (
    <BranchPage
      locale={locale}
      words={feedbackMessages(locale)}
      skeleton={<Skeleton tiles={2} cards={[120, 640]} />}
    >
      {(branches, demoToday) => <BranchFeedback {...{ locale, branches, demoToday }} />}
    </BranchPage>
  );
}
