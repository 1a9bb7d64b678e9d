import { useState } from 'preact/hooks';
import { kpiEditorMessages } from '#shared/i18n/kpi-editor.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { pagePath } from '#shared/i18n/page-path.ts';
import { choicesOf, emptyKpiDraft, type KpiDraft, readKpiDraft } from '../../data/kpi-draft.ts';
import { type KeptKpi, saveKpi } from '../../data/own-kpis.ts';
import type { Viewer } from '../../data/viewer.ts';
import { Notice } from '../system/Notice.tsx';
import { useAction } from '../use-action.ts';
import { AggregateFields } from './AggregateFields.tsx';
import { KpiPreview } from './KpiPreview.tsx';
import { KpiSentence } from './KpiSentence.tsx';
import { NamingFields } from './NamingFields.tsx';
import { ReadingFields } from './ReadingFields.tsx';

interface Props {
  locale: Locale;
  viewer: Viewer;
  kept: readonly KeptKpi[];
}

/**
 * Chosen on the left; on the right what it says in both languages and what it is on the clinic's own
 * data. What is still wrong is said beside the button, which names it when pressed too early.
 */
export function KpiEditor({ locale, viewer, kept }: Props) {
  const t = kpiEditorMessages(locale);
  const kpis = new Map(kept.map(({ kpi }) => [kpi.id, kpi]));
  const [draft, setDraft] = useState<KpiDraft>(emptyKpiDraft);
  const [saved, setSaved] = useState<string | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const action = useAction(locale);
  const { kpi, canCompute, problems } = readKpiDraft(draft, kpis);
  const change = (changes: Partial<KpiDraft>) => {
    setDraft((before) => ({ ...before, ...changes }));
    setSaved(null);
    action.refuse(null);
  };
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setIsAsked(true);
    if (problems.length > 0) return;
    const isDone = await action.run(async () => {
      await saveKpi(kpi, locale);
    });
    if (!isDone) return;
    setSaved(kpi.name[locale]);
    setDraft(emptyKpiDraft);
    setIsAsked(false);
  };
  return (
    <form class="kpi-editor" noValidate onSubmit={(event) => void save(event)}>
      <div class="kpi-editor-form">
        <NamingFields {...{ locale, draft, onChange: change }} />
        <AggregateFields {...{ locale, draft, kpis, onChange: change }} />
        <ReadingFields
          {...{ locale, draft, kpi, onChange: change }}
          choices={choicesOf(draft, kpis)}
        />
      </div>
      <div class="kpi-editor-side">
        <KpiSentence {...{ locale, kpi, kpis }} />
        <KpiPreview {...{ locale, viewer, kpis }} kpi={canCompute ? kpi : null} />
        <section class="card kpi-editor-save">
          {saved !== null && (
            <Notice tone="plain">
              {t.savedAs({ name: saved })}{' '}
              <a href={`${pagePath(locale, 'kpis')}#own`}>{t.toLibrary}</a>
            </Notice>
          )}
          <div aria-live="polite">
            {isAsked && problems.length > 0 && (
              <>
                <p class="field-error">{t.stillWrong}</p>
                <ul class="kpi-editor-problems">
                  {problems.map((problem) => (
                    <li key={problem}>{t[problem]}</li>
                  ))}
                </ul>
              </>
            )}
            {action.problem && <p class="field-error">{action.problem}</p>}
          </div>
          <button type="submit" class="button button-primary" disabled={action.isBusy}>
            {action.isBusy ? t.saving : t.save}
          </button>
        </section>
      </div>
    </form>
  );
}
