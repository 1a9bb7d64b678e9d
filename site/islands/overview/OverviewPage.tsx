import type { Locale } from '#shared/i18n/locale.ts';
import { overviewMessages } from '#shared/i18n/overview.ts';
import { FailurePanel, StatePanel } from '../system/StatePanel.tsx';
import { useViewer } from '../use-viewer.ts';
import { BranchOverview } from './BranchOverview.tsx';
import { OverviewSkeleton } from './OverviewSkeleton.tsx';

/** The overview of one branch in one month, for whoever may see a branch. */
export function OverviewPage({ locale }: { locale: Locale }) {
  const state = useViewer(locale);
  const t = overviewMessages(locale);
  if (state.kind === 'loading') return <OverviewSkeleton locale={locale} />;
  if (state.kind === 'failed') {
    return <FailurePanel isWholePage locale={locale} kind={state.failure} onRetry={state.retry} />;
  }
  if (state.viewer.access.branches.length === 0) {
    return <StatePanel isWholePage title={t.refusedTitle} text={t.refusedText} />;
  }
  return <BranchOverview locale={locale} viewer={state.viewer} />;
}
