import type { Locale } from '#shared/i18n/locale.ts';
import { overviewMessages } from '#shared/i18n/overview.ts';
import { PageHeader } from '../system/PageHeader.tsx';

/** The page's outline in its final sizes, so that nothing moves when the numbers come. */
export function OverviewSkeleton({ locale }: { locale: Locale }) {
  const t = overviewMessages(locale);
  return (
    <>
      <PageHeader title={t.title} subtitle={t.loading} />
      <OverviewBodySkeleton />
    </>
  );
}

export function OverviewBodySkeleton() {
  return (
    <div class="overview skeleton" aria-hidden="true">
      <div class="card today" />
      <div class="tiles">
        {[1, 2, 3].map((each) => (
          <div key={each} class="tile" />
        ))}
      </div>
      <div class="overview-columns">
        <div class="card attention" />
        <div class="card comments" />
      </div>
    </div>
  );
}
