import { comparisonMessages } from '#shared/i18n/comparison.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { overviewMessages } from '#shared/i18n/overview.ts';
import { pagePath } from '#shared/i18n/page-path.ts';
import { shellMessages } from '#shared/i18n/shell.ts';
import { PageHeader } from '../system/PageHeader.tsx';
import { FailurePanel, StatePanel } from '../system/StatePanel.tsx';
import { useViewer } from '../use-viewer.ts';
import { ComparisonSkeleton } from './ComparisonSkeleton.tsx';
import { MonthComparison } from './MonthComparison.tsx';

/** The comparison, for those it is open to; a designed refusal with a way back for the others. */
export function ComparisonPage({ locale }: { locale: Locale }) {
  const state = useViewer(locale);
  const t = comparisonMessages(locale);
  if (state.kind === 'loading') {
    return (
      <>
        <PageHeader title={t.title} subtitle={overviewMessages(locale).loading} />
        <ComparisonSkeleton />
      </>
    );
  }
  if (state.kind === 'failed') {
    return <FailurePanel isWholePage locale={locale} kind={state.failure} onRetry={state.retry} />;
  }
  if (!state.viewer.access.canCompare) {
    return (
      <StatePanel isWholePage title={t.refusedTitle} text={t.refusedText}>
        <a class="button button-primary" href={pagePath(locale, 'overview')}>
          {shellMessages(locale).backToOverview}
        </a>
      </StatePanel>
    );
  }
  return <MonthComparison locale={locale} viewer={state.viewer} />;
}
