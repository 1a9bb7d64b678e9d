import { confirmationMessages } from '#shared/i18n/confirmation.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { fetchConfirmation } from '../../data/confirmation.ts';
import { PageHeader } from '../system/PageHeader.tsx';
import { Skeleton } from '../system/Skeleton.tsx';
import { FailurePanel, StatePanel } from '../system/StatePanel.tsx';
import { useLoaded } from '../use-loaded.ts';
import { useSearch } from '../use-search.ts';
import { useViewer } from '../use-viewer.ts';
import { ConfirmationSheetView } from './ConfirmationSheetView.tsx';

/** One sheet, on the screen as on paper; the browser prints it or makes the PDF. */
export function ConfirmationPage({ locale }: { locale: Locale }) {
  const t = confirmationMessages(locale);
  const viewer = useViewer(locale);
  if (viewer.kind === 'failed') {
    return (
      <FailurePanel isWholePage locale={locale} kind={viewer.failure} onRetry={viewer.retry} />
    );
  }
  if (viewer.kind === 'loading') return <PageHeader title={t.title} subtitle={t.loading} />;
  return <Sheet locale={locale} />;
}

function Sheet({ locale }: { locale: Locale }) {
  const t = confirmationMessages(locale);
  const [search] = useSearch();
  const result = new URLSearchParams(search).get('result') ?? '';
  const [loaded, retry] = useLoaded(locale, result, () => fetchConfirmation(result));
  if (loaded.kind === 'failed') {
    return <FailurePanel isWholePage locale={locale} kind={loaded.failure} onRetry={retry} />;
  }
  if (loaded.kind === 'loading') return <Skeleton cards={[720]} />;
  if (!loaded.value) return <StatePanel isWholePage title={t.noneTitle} text={t.noneText} />;
  return <ConfirmationSheetView locale={locale} sheet={loaded.value} />;
}
