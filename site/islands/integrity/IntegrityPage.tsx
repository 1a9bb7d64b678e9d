import { integrityMessages } from '#shared/i18n/integrity.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { PageHeader } from '../system/PageHeader.tsx';
import { RefusedPanel } from '../system/RefusedPanel.tsx';
import { Skeleton } from '../system/Skeleton.tsx';
import { FailurePanel } from '../system/StatePanel.tsx';
import { useViewer } from '../use-viewer.ts';
import { BranchIntegrity } from './BranchIntegrity.tsx';

/** The integrity monitor, for those who run a branch. */
export function IntegrityPage({ locale }: { locale: Locale }) {
  const state = useViewer(locale);
  const t = integrityMessages(locale);
  if (state.kind === 'loading') {
    return (
      <>
        <PageHeader title={t.title} subtitle={t.loading} />
        <Skeleton cards={[96, 420]} />
      </>
    );
  }
  if (state.kind === 'failed') {
    return <FailurePanel isWholePage locale={locale} kind={state.failure} onRetry={state.retry} />;
  }
  const { access } = state.viewer;
  const branches = access.branches.filter(({ id }) => access.canReadComments(id));
  if (branches.length === 0) {
    return <RefusedPanel locale={locale} title={t.refusedTitle} text={t.refusedText} />;
  }
  return <BranchIntegrity {...{ locale, branches }} />;
}
