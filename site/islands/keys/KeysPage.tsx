import { keysMessages } from '#shared/i18n/keys.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { pagePath } from '#shared/i18n/page-path.ts';
import { PageHeader } from '../system/PageHeader.tsx';
import { RefusedPanel } from '../system/RefusedPanel.tsx';
import { FailurePanel } from '../system/StatePanel.tsx';
import { useViewer } from '../use-viewer.ts';
import { FactJobs } from './FactJobs.tsx';
import { KeyDesk } from './KeyDesk.tsx';

/** Keys of other systems, and calculations on demand, for those who run a branch. */
export function KeysPage({ locale }: { locale: Locale }) {
  const state = useViewer(locale);
  const t = keysMessages(locale);
  if (state.kind === 'loading') {
    return (
      <div class="skeleton">
        <PageHeader title={t.title} subtitle={t.loading} />
        <div class="card skeleton-import" />
      </div>
    );
  }
  if (state.kind === 'failed') {
    return <FailurePanel isWholePage locale={locale} kind={state.failure} onRetry={state.retry} />;
  }
  const { access } = state.viewer;
  if (!access.canImport) {
    return <RefusedPanel locale={locale} title={t.refusedTitle} text={t.refusedText} />;
  }
  const branches = access.branches.filter(({ id }) => access.canReadComments(id));
  const isHq = access.role === 'hq';
  return (
    <div class="import">
      <PageHeader title={t.title} subtitle={t.subtitle}>
        <a class="button" href={pagePath(locale, 'import')}>
          {t.toImport}
        </a>
      </PageHeader>
      <KeyDesk {...{ locale, branches, isHq }} />
      {(isHq || access.role === 'lead') && <FactJobs {...{ locale, branches, isHq }} />}
    </div>
  );
}
