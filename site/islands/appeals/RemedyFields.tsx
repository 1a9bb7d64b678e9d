import { appealMessages } from '#shared/i18n/appeals.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Remedy } from '#shared/schemas/appeal-decision.ts';

interface Props {
  locale: Locale;
  remedies: readonly Remedy['kind'][];
  remedy: Remedy;
  onChange: (remedy: Remedy) => void;
}

/** What is put right; a corrected share is told as so many of so many. */
export function RemedyFields({ locale, remedies, remedy, onChange }: Props) {
  const t = appealMessages(locale);
  const counts = remedy.kind === 'correct_kpi' ? remedy : null;
  return (
    <div class="remedy">
      <label class="field">
        <span class="field-label">{t.remedy}</span>
        <select
          class="select"
          value={remedy.kind}
          onChange={(event) => {
            const kind = event.currentTarget.value as Remedy['kind'];
            onChange(kind === 'correct_kpi' ? { kind, hits: 0, n: 1 } : { kind });
          }}
        >
          {remedies.map((kind) => (
            <option key={kind} value={kind}>
              {t[kind]}
            </option>
          ))}
        </select>
      </label>
      {remedy.kind === 'correct_kpi' && (
        <div class="remedy-counts">
          <label class="field">
            <span class="field-label">{t.correctHits}</span>
            <input
              class="input"
              type="number"
              inputMode="numeric"
              min={0}
              value={counts?.hits ?? 0}
              onInput={(event) =>
                onChange({
                  ...remedy,
                  hits: Math.max(0, Math.round(event.currentTarget.valueAsNumber || 0)),
                })
              }
            />
          </label>
          <label class="field">
            <span class="field-label">{t.correctN}</span>
            <input
              class="input"
              type="number"
              inputMode="numeric"
              min={1}
              value={counts?.n ?? 1}
              onInput={(event) =>
                onChange({
                  ...remedy,
                  n: Math.max(1, Math.round(event.currentTarget.valueAsNumber || 1)),
                })
              }
            />
          </label>
        </div>
      )}
    </div>
  );
}
