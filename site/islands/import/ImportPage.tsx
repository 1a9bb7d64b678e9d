import { importMessages } from '#shared/i18n/import.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { PageHeader } from '../system/PageHeader.tsx';
import { RefusedPanel } from '../system/RefusedPanel.tsx';
import { FailurePanel } from '../system/StatePanel.tsx';
import { useViewer } from '../use-viewer.ts';
import { ImportDesk } from './ImportDesk.tsx';

/** The import, for those who run a branch; a designed refusal with a way back for the others. */
export function ImportPage({ locale }: { locale: Locale }) {
  const state = useViewer(locale);
  const t = importMessages(locale);
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
  // Whoever may read a branch's comments runs it: manager, lead or head office.
  const branches = access.branches.filter(({ id }) => access.canReadComments(id));
  if (access.role !== 'hq' && branches.length === 0) {
    return <RefusedPanel locale={locale} title={t.refusedTitle} text={t.refusedText} />;
  }
  return <ImportDesk locale={locale} branches={branches} isHq={access.role === 'hq'} />;
}
