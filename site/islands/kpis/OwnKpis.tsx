import { useState } from 'preact/hooks';
import { localDate } from '#shared/calendar/local-date.ts';
import { formatDate } from '#shared/i18n/format-date.ts';
import { kpiEditorMessages } from '#shared/i18n/kpi-editor.ts';
import { kpiLibraryMessages } from '#shared/i18n/kpi-library.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { pagePath } from '#shared/i18n/page-path.ts';
import { describeKpi } from '#shared/kpis/describe-kpi.ts';
import { type KeptKpi, retireKpi } from '../../data/own-kpis.ts';
import type { Viewer } from '../../data/viewer.ts';
import { useAction } from '../use-action.ts';
import { useViewer } from '../use-viewer.ts';
import { useKpis } from './use-kpis.ts';

/** The KPIs that the clinic made itself, in the library beside the shipped ones. */
export function OwnKpis({ locale }: { locale: Locale }) {
  const state = useViewer(locale);
  return state.kind === 'ready' ? <Section locale={locale} viewer={state.viewer} /> : null;
}

function Section({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const [state, reload] = useKpis(locale);
  const t = kpiEditorMessages(locale);
  if (state.kind !== 'ready') return null;
  const kpis = new Map(state.kpis.map(({ kpi }) => [kpi.id, kpi]));
  const own = state.kpis.filter(({ isShipped }) => !isShipped);
  const isHq = viewer.access.role === 'hq';
  if (own.length === 0 && !isHq) return null;
  return (
    <section class="kpi-section" aria-labelledby="own">
      <div class="kpi-own-head">
        <h2 id="own">{t.ownTitle}</h2>
        {isHq && (
          <a class="button button-primary" href={pagePath(locale, 'kpi-editor')}>
            {t.create}
          </a>
        )}
      </div>
      <p class="card-hint">{t.ownText}</p>
      {own.length === 0 && <p class="card kpi-own-none">{t.ownNone}</p>}
      {own.map((kept) => (
        <OwnKpi
          key={kept.kpi.id}
          {...{ locale, kept, isHq }}
          sentence={describeKpi(kept.kpi, locale, kpis)}
          today={viewer.demoToday ?? localDate(new Date(), 'Asia/Shanghai')}
          onChanged={reload}
        />
      ))}
    </section>
  );
}

interface OwnKpiProps {
  locale: Locale;
  kept: KeptKpi;
  sentence: string;
  isHq: boolean;
  today: string;
  onChanged: () => void;
}

function OwnKpi({ locale, kept, sentence, isHq, today, onChanged }: OwnKpiProps) {
  const { kpi, retiredOn } = kept;
  const t = kpiEditorMessages(locale);
  const words = kpiLibraryMessages(locale);
  const [isSure, setIsSure] = useState(false);
  const { isBusy, problem, run } = useAction(locale);
  const put = (day: string | null) =>
    void run(() => retireKpi(kpi.id, day)).then((isDone) => {
      setIsSure(false);
      if (isDone) onChanged();
    });
  return (
    <article class="card kpi kpi-own" id={kpi.id}>
      <div class="kpi-text">
        <h3>
          <span class="kpi-id numeric">{kpi.id}</span>
          {kpi.name[locale]}
        </h3>
        <p>{sentence}</p>
        <p class="card-hint">
          {kpi.role ? words[kpi.role] : t.everyRole}
          {retiredOn && ` · ${t.retired({ day: formatDate(locale, retiredOn) })}`}
        </p>
        {isSure && <p class="kpi-own-sure">{t.retireSure({ name: kpi.name[locale] })}</p>}
        {problem && (
          <p class="field-error" role="alert">
            {problem}
          </p>
        )}
      </div>
      {isHq && (
        <div class="kpi-own-actions no-print">
          {retiredOn !== null && (
            <button type="button" class="button" disabled={isBusy} onClick={() => put(null)}>
              {t.restore}
            </button>
          )}
          {retiredOn === null && isSure && (
            <>
              <button
                type="button"
                class="button button-danger"
                disabled={isBusy}
                onClick={() => put(today)}
              >
                {t.retire}
              </button>
              <button type="button" class="button button-quiet" onClick={() => setIsSure(false)}>
                {t.cancel}
              </button>
            </>
          )}
          {retiredOn === null && !isSure && (
            <button type="button" class="button" onClick={() => setIsSure(true)}>
              {t.retire}
            </button>
          )}
        </div>
      )}
    </article>
  );
}
