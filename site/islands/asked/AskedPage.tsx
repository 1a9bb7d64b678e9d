import { askedMessages } from '#shared/i18n/asked.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { PageHeader } from '../system/PageHeader.tsx';
import { RefusedPanel } from '../system/RefusedPanel.tsx';
import { Skeleton } from '../system/Skeleton.tsx';
import { FailurePanel } from '../system/StatePanel.tsx';
import { useViewer } from '../use-viewer.ts';
import { BranchAsked } from './BranchAsked.tsx';

/** Who was asked and who was not, for those who run a branch. */
export function AskedPage({ locale }: { locale: Locale }) {
  const state = useViewer(locale);
  const t = askedMessages(locale);
  if (state.kind === 'loading') {
    return (
      <>
        <PageHeader title={t.title} subtitle={t.loading} />
        <Skeleton tiles={2} cards={[640]} />
      </>
    );
  }
  if (state.kind === 'failed') {
    return <FailurePanel isWholePage locale={locale} kind={state.failure} onRetry={state.retry} />;
  }
  const { access, demoToday } = state.viewer;
  const branches = access.branches.filter(({ id }) => access.canReadComments(id));
  if (branches.length === 0) {
    return <RefusedPanel locale={locale} title={t.refusedTitle} text={t.refusedText} />;
  }
  return <BranchAsked {...{ locale, branches, demoToday }} />;
}
