import type { Month } from '#shared/calendar/month.ts';
import { formatNumber } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { meMessages } from '#shared/i18n/me.ts';
import { measureCatalogue } from '#shared/kpis/measure-catalogue.ts';
import { fetchWhatHelps } from '../../data/what-helps.ts';
import { useLoaded } from '../use-loaded.ts';

interface Props {
  locale: Locale;
  employeeId: string;
  month: Month;
}

/** The two or three things that would raise the total most, each with what the engine says it brings. */
export function WhatHelps({ locale, employeeId, month }: Props) {
  const t = meMessages(locale);
  const [loaded] = useLoaded(locale, `${employeeId} ${month}`, () =>
    fetchWhatHelps(employeeId, month, locale),
  );
  if (loaded.kind === 'failed') return null;
  return (
    <section class="card" aria-labelledby="me-helps">
      <h2 id="me-helps">{t.helps}</h2>
      {loaded.kind === 'loading' && <p class="card-hint">{t.helpsLoading}</p>}
      {loaded.kind === 'ready' && loaded.value.helpful.length === 0 && (
        <p class="card-hint">{t.helpsNone}</p>
      )}
      {loaded.kind === 'ready' && loaded.value.helpful.length > 0 && (
        <>
          <ol class="helps">
            {loaded.value.helpful.map(({ kpiId, changes, differenceBp }) => {
              const [change] = changes;
              const kpi = loaded.value.kpis.find(({ id }) => id === kpiId);
              if (!change || !kpi) return null;
              return (
                <li key={`${kpiId} ${change.measure}`}>
                  <p class="helps-name">{kpi.name[locale]}</p>
                  <p class="card-hint">{measureCatalogue[change.measure][locale]}</p>
                  <p class="numeric">
                    {t.helpsItem({
                      n: change.count,
                      points: formatNumber(differenceBp / 100, {
                        digits: 2,
                        isSigned: true,
                      }),
                    })}
                  </p>
                </li>
              );
            })}
          </ol>
          <p class="card-hint">{t.helpsHow}</p>
        </>
      )}
    </section>
  );
}
