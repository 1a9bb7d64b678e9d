import { fleetMessages } from '#shared/i18n/fleet.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { pagePath } from '#shared/i18n/page-path.ts';
import { shellMessages } from '#shared/i18n/shell.ts';
import { PageHeader } from '../system/PageHeader.tsx';
import { FailurePanel, StatePanel } from '../system/StatePanel.tsx';
import { useViewer } from '../use-viewer.ts';
import { BranchFleet } from './BranchFleet.tsx';

/** The tablets, for those who run a branch. */
export function FleetPage({ locale }: { locale: Locale }) {
  const state = useViewer(locale);
  const t = fleetMessages(locale);
  if (state.kind === 'loading') {
    return (
      <div class="skeleton">
        <PageHeader title={t.title} subtitle={t.loading} />
        <div class="card skeleton-table" />
      </div>
    );
  }
  if (state.kind === 'failed') {
    return <FailurePanel isWholePage locale={locale} kind={state.failure} onRetry={state.retry} />;
  }
  const { access } = state.viewer;
  const branches = access.branches.filter(({ id }) => access.canReadComments(id));
  if (branches.length === 0) {
    return (
      <StatePanel isWholePage title={t.refusedTitle} text={t.refusedText}>
        <a class="button button-primary" href={pagePath(locale, 'overview')}>
          {shellMessages(locale).backToOverview}
        </a>
      </StatePanel>
    );
  }
  return <BranchFleet {...{ locale, branches }} />;
}
