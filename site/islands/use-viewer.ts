import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { type FailureKind, failureKind } from '../data/data-failure.ts';
import { goToSignIn } from '../data/session.ts';
import { loadViewer, onViewerKnown, type Viewer } from '../data/viewer.ts';

export type ViewerState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: FailureKind; readonly retry: () => void }
  | { readonly kind: 'ready'; readonly viewer: Viewer };

/** Who is looking. Somebody who is not signed in is taken to the sign-in page, and back afterwards. */
export function useViewer(locale: Locale): ViewerState {
  const [state, setState] = useState<ViewerState>({ kind: 'loading' });
  const load = useCallback(() => {
    setState({ kind: 'loading' });
    const hadSession = localStorage.getItem('meiping.session') !== null;
    loadViewer().then(
      (viewer) => setState({ kind: 'ready', viewer }),
      (error: unknown) => {
        const failure = failureKind(error);
        if (failure === 'session_expired') goToSignIn(locale, { isExpired: hadSession });
        else setState({ kind: 'failed', failure, retry: load });
      },
    );
  }, [locale]);
  useEffect(load, [load]);
  // The header and the page fail together; when one of them has got through, so does the other.
  const isFailed = state.kind === 'failed';
  useEffect(() => (isFailed ? onViewerKnown(load) : undefined), [isFailed, load]);
  return state;
}
