import { formatAge } from '#shared/i18n/format-age.ts';
import { formatMoment } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { overviewMessages } from '#shared/i18n/overview.ts';
import { type SourceName, sourceNames } from '#shared/i18n/source-names.ts';
import type { SourceAge } from '../../data/branch-pulse.ts';
import { ageSources } from '../../data/source-age.ts';

interface Props {
  locale: Locale;
  sources: readonly SourceAge[];
  timeZone: string;
  now: number;
}

/** How old the newest event of each source is; what is older than usual comes first and says so. */
export function SourcesCard({ locale, sources, timeZone, now }: Props) {
  const t = overviewMessages(locale);
  const names = sourceNames(locale);
  return (
    <section class="card sources">
      <div class="card-head">
        <h2>{t.sourcesTitle}</h2>
      </div>
      {sources.length === 0 && <p class="comments-empty">{t.sourcesNone}</p>}
      <ul class="source-list numeric">
        {ageSources(sources, now).map(({ name, eventAt, ageSeconds, isOld }) => (
          <li key={name}>
            <span>{names[name as SourceName] ?? name}</span>
            <time dateTime={eventAt} title={formatMoment(locale, eventAt, timeZone)}>
              {t.sourceAge({ age: formatAge(locale, ageSeconds) })}
            </time>
            {isOld && <span class="mark">{t.sourceOld}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
