import type { ComponentChildren } from 'preact';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Branch } from '../../data/branch.ts';
import { useViewer } from '../use-viewer.ts';
import { PageHeader } from './PageHeader.tsx';
import { RefusedPanel } from './RefusedPanel.tsx';
import { FailurePanel } from './StatePanel.tsx';

interface Props {
  locale: Locale;
  words: { title: string; loading: string; refusedTitle: string; refusedText: string };
  skeleton: ComponentChildren;
  /** The page for the branches that the person runs: one at least. */
  children: (branches: readonly Branch[], demoToday: string | null) => ComponentChildren;
}

/** A page for those who run a branch: waits until it is known who is there, and refuses everybody else. */
export function BranchPage({ locale, words, skeleton, children }: Props) {
  const state = useViewer(locale);
  if (state.kind === 'loading') {
    return (
      <>
        <PageHeader title={words.title} subtitle={words.loading} />
        {skeleton}
      </>
    );
  }
  if (state.kind === 'failed') {
    return <FailurePanel isWholePage locale={locale} kind={state.failure} onRetry={state.retry} />;
  }
  const { access, demoToday } = state.viewer;
  const branches = access.branches.filter(({ id }) => access.canReadComments(id));
  if (branches.length === 0) {
    return <RefusedPanel locale={locale} title={words.refusedTitle} text={words.refusedText} />;
  }
  return <>{children(branches, demoToday)}</>;
}
