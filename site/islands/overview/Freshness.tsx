import { failureMessages } from '#shared/i18n/failures.ts';
import { formatClock } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { overviewMessages } from '#shared/i18n/overview.ts';
import type { OverviewState } from './use-overview.ts';

interface Props {
  locale: Locale;
  overview: OverviewState;
  isLive: boolean;
}

/** Whether the numbers are live, and how old they are once the server is gone. */
export function Freshness({ locale, overview, isLive }: Props) {
  if (overview.kind !== 'ready') return null;
  const time = formatClock(locale, overview.askedAt);
  if (overview.isStale) {
    return (
      <span class="live live-stale" role="status">
        {failureMessages(locale).stale({ time })}
      </span>
    );
  }
  const t = overviewMessages(locale);
  return <span class="live">{isLive ? t.live : t.updated({ time })}</span>;
}
