import { kpiEditorMessages } from '#shared/i18n/kpi-editor.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import type { DraftTerm, KpiDraft } from '../../data/kpi-draft.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { IndexParts } from './IndexParts.tsx';
import { MeasureField } from './MeasureField.tsx';

interface Props {
  locale: Locale;
  draft: KpiDraft;
  kpis: ReadonlyMap<string, Kpi>;
  onChange: (changes: Partial<KpiDraft>) => void;
}

const kinds = ['mean', 'sum', 'ratio', 'nps', 'index'] as const;

/** The grammar: one computation, and the measures it is made of. */
export function AggregateFields({ locale, draft, kpis, onChange }: Props) {
  const t = kpiEditorMessages(locale);
  const { kind } = draft;
  return (
    <fieldset class="card">
      <legend>{t.making}</legend>
      <div class="kpi-editor-fields">
        <ChoiceField
          label={t.kind}
          value={kind}
          options={kinds.map((value) => ({ value, text: t[value] }))}
          onChange={(chosen) => onChange({ kind: chosen })}
        />
        {(kind === 'mean' || kind === 'sum') && (
          <MeasureField
            locale={locale}
            label={t.measure}
            value={draft.measure}
            onChange={(measure) => onChange({ measure })}
          />
        )}
      </div>
      {kind === 'ratio' && (
        <div class="kpi-editor-ratio">
          <Term
            {...{ locale, side: t.numerator, term: draft.numerator, mayBeQuota: false }}
            onChange={(numerator) => onChange({ numerator })}
          />
          <hr />
          <Term
            {...{ locale, side: t.denominator, term: draft.denominator, mayBeQuota: true }}
            onChange={(denominator) => onChange({ denominator })}
          />
        </div>
      )}
      {kind === 'index' && (
        <IndexParts
          {...{ locale, kpis, parts: draft.parts }}
          onChange={(parts) => onChange({ parts })}
        />
      )}
    </fieldset>
  );
}

interface TermProps {
  locale: Locale;
  side: string;
  term: DraftTerm;
  mayBeQuota: boolean;
  onChange: (term: DraftTerm) => void;
}

/** One side of a ratio. */
function Term({ locale, side, term, mayBeQuota, onChange }: TermProps) {
  const t = kpiEditorMessages(locale);
  const quota = mayBeQuota ? [{ value: 'quota' as const, text: t.termQuota }] : [];
  return (
    <div class="kpi-editor-term">
      <ChoiceField<DraftTerm['of']>
        label={t.termOf({ side })}
        value={term.of}
        options={[
          { value: 'sum', text: t.termSum },
          { value: 'count', text: t.termCount },
          ...quota,
        ]}
        onChange={(of) => onChange({ ...term, of })}
      />
      {term.of !== 'quota' && (
        <MeasureField
          locale={locale}
          label={t.termMeasure({ side })}
          value={term.measure}
          onChange={(measure) => onChange({ ...term, measure })}
        />
      )}
    </div>
  );
}
