import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { type FailureKind, failureKind } from '../../data/data-failure.ts';
import { fetchKpis, type KeptKpi } from '../../data/own-kpis.ts';
import { goToSignIn } from '../../data/session.ts';

export type KpisState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: FailureKind }
  | { readonly kind: 'ready'; readonly kpis: readonly KeptKpi[] };

/** The KPIs that the database keeps. Loading them again keeps on screen what is there. */
export function useKpis(locale: Locale): [KpisState, () => void] {
  const [state, setState] = useState<KpisState>({ kind: 'loading' });
  const load = useCallback(() => {
    fetchKpis().then(
      (kpis) => setState({ kind: 'ready', kpis }),
      (error: unknown) => {
        const failure = failureKind(error);
        if (failure === 'session_expired') goToSignIn(locale, { isExpired: true });
        else setState({ kind: 'failed', failure });
      },
    );
  }, [locale]);
  useEffect(load, [load]);
  return [state, load];
}
