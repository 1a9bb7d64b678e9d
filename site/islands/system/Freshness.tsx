import { failureMessages } from '#shared/i18n/failures.ts';
import { formatClock } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { overviewMessages } from '#shared/i18n/overview.ts';

interface Props {
  locale: Locale;
  state:
    | { readonly kind: 'loading' | 'failed' }
    | { readonly kind: 'ready'; readonly askedAt: number; readonly isStale: boolean };
  isLive: boolean;
}

/** Whether a screen is live, and how old it is once the server is gone. */
export function Freshness({ locale, state, isLive }: Props) {
  if (state.kind !== 'ready') return null;
  const time = formatClock(state.askedAt);
  if (state.isStale) {
    return (
      <span class="live live-stale" role="status">
        {failureMessages(locale).stale({ time })}
      </span>
    );
  }
  const t = overviewMessages(locale);
  return <span class="live">{isLive ? t.live : t.updated({ time })}</span>;
}
