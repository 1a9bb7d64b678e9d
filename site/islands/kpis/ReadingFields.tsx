import { kpiEditorMessages } from '#shared/i18n/kpi-editor.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Fit } from '#shared/kpis/fit-of-aggregate.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import type { KpiDraft } from '../../data/kpi-draft.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { TextField } from './TextField.tsx';

interface Props {
  locale: Locale;
  draft: KpiDraft;
  /** What is taken where the draft's own choice does not fit any more. */
  kpi: Kpi;
  choices: Fit;
  onChange: (changes: Partial<KpiDraft>) => void;
}

const usualDays = '28';

/** Unit, uncertainty, direction, when it counts and how many are enough: what fits, and nothing else. */
export function ReadingFields({ locale, draft, kpi, choices, onChange }: Props) {
  const t = kpiEditorMessages(locale);
  const unitText = (unit: Kpi['unit']) => (unit === 'ratio' ? t.ratio : t[unit]);
  const familyText = (family: Kpi['family']) => (family === 'points' ? t.pointsFamily : t[family]);
  return (
    <fieldset class="card">
      <legend>{t.reading}</legend>
      <div class="kpi-editor-fields">
        {choices.units.length > 1 && (
          <ChoiceField
            label={t.unit}
            value={kpi.unit}
            options={choices.units.map((value) => ({ value, text: unitText(value) }))}
            onChange={(unit) => onChange({ unit })}
          />
        )}
        {choices.families.length > 1 && (
          <ChoiceField
            label={t.family}
            value={kpi.family}
            options={choices.families.map((value) => ({ value, text: familyText(value) }))}
            onChange={(family) => onChange({ family })}
          />
        )}
        <ChoiceField
          label={t.better}
          value={draft.better}
          options={(['higher', 'lower'] as const).map((value) => ({ value, text: t[value] }))}
          onChange={(better) => onChange({ better })}
        />
        <TextField
          label={t.minN}
          hint={t.minNHint}
          value={draft.minN}
          inputMode="numeric"
          onInput={(minN) => onChange({ minN })}
        />
        <ChoiceField<'own' | 'within'>
          label={t.window}
          value={draft.withinDays === null ? 'own' : 'within'}
          options={[
            { value: 'own', text: t.windowOwn },
            { value: 'within', text: t.windowWithin },
          ]}
          onChange={(window) => onChange({ withinDays: window === 'own' ? null : usualDays })}
        />
        {draft.withinDays !== null && (
          <TextField
            label={t.windowDays}
            value={draft.withinDays}
            inputMode="numeric"
            onInput={(withinDays) => onChange({ withinDays })}
          />
        )}
      </div>
    </fieldset>
  );
}
