import { kpiEditorMessages } from '#shared/i18n/kpi-editor.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import type { DraftPart } from '../../data/kpi-draft.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { TextField } from './TextField.tsx';

interface Props {
  locale: Locale;
  kpis: ReadonlyMap<string, Kpi>;
  parts: readonly DraftPart[];
  onChange: (parts: readonly DraftPart[]) => void;
}

/** The parts of an index: a KPI, its share, and the values that count as nothing and in full. */
export function IndexParts({ locale, kpis, parts, onChange }: Props) {
  const t = kpiEditorMessages(locale);
  const options = [...kpis.values()]
    .filter(({ aggregate }) => aggregate.kind !== 'index')
    .map(({ id, name }) => ({ value: id, text: `${id} ${name[locale]}` }));
  return (
    <ol class="kpi-editor-parts">
      {parts.map((part, index) => {
        const place = index + 1;
        const put = (changes: Partial<DraftPart>) =>
          onChange(parts.with(index, { ...part, ...changes }));
        return (
          <li key={index}>
            {/* biome-ignore lint/a11y/useSemanticElements: a legend cannot sit in this grid */}
            <div role="group" aria-label={t.part({ place })}>
              <ChoiceField
                label={t.part({ place })}
                value={part.kpiId}
                options={options}
                onChange={(kpiId) => put({ kpiId })}
              />
              <TextField
                label={t.share}
                value={part.share}
                inputMode="decimal"
                onInput={(share) => put({ share })}
              />
              <TextField
                label={t.from}
                value={part.from}
                inputMode="decimal"
                onInput={(from) => put({ from })}
              />
              <TextField
                label={t.to}
                value={part.to}
                inputMode="decimal"
                onInput={(to) => put({ to })}
              />
              <button
                type="button"
                class="button button-quiet button-icon"
                aria-label={t.removePart({ place })}
                disabled={parts.length <= 2}
                onClick={() => onChange(parts.toSpliced(index, 1))}
              >
                ×
              </button>
            </div>
          </li>
        );
      })}
      <li>
        <button
          type="button"
          class="button button-small"
          disabled={parts.length >= 8}
          onClick={() =>
            onChange([...parts, { kpiId: options[0]?.value ?? '', share: '', from: '', to: '' }])
          }
        >
          {t.addPart}
        </button>
      </li>
    </ol>
  );
}
