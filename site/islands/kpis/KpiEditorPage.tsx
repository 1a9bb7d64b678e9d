import { kpiEditorMessages } from '#shared/i18n/kpi-editor.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { pagePath } from '#shared/i18n/page-path.ts';
import { PageHeader } from '../system/PageHeader.tsx';
import { FailurePanel, StatePanel } from '../system/StatePanel.tsx';
import { useViewer } from '../use-viewer.ts';
import { KpiEditor } from './KpiEditor.tsx';
import { useKpis } from './use-kpis.ts';

/** Where head office makes a KPI from the grammar, and sees it on the clinic's own data. */
export function KpiEditorPage({ locale }: { locale: Locale }) {
  const state = useViewer(locale);
  const [known, reload] = useKpis(locale);
  const t = kpiEditorMessages(locale);
  const library = (
    <a class="button" href={pagePath(locale, 'kpis')}>
      {t.toLibrary}
    </a>
  );
  if (state.kind === 'failed') {
    return <FailurePanel isWholePage locale={locale} kind={state.failure} onRetry={state.retry} />;
  }
  if (known.kind === 'failed') {
    return <FailurePanel isWholePage locale={locale} kind={known.failure} onRetry={reload} />;
  }
  if (state.kind === 'loading' || known.kind === 'loading') {
    return (
      <div class="skeleton">
        <PageHeader title={t.title} subtitle={t.loading} />
        <div class="card kpi-editor-skeleton" />
      </div>
    );
  }
  const { viewer } = state;
  if (viewer.access.role !== 'hq') {
    return (
      <StatePanel isWholePage title={t.refusedTitle} text={t.refusedText}>
        {library}
      </StatePanel>
    );
  }
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle}>
        {library}
      </PageHeader>
      <KpiEditor locale={locale} viewer={viewer} kept={known.kpis} />
    </>
  );
}
