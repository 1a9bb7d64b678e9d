import { comparedMeasures, type MeasureGroup } from '#shared/comparison/compared-measure.ts';
import {
  comparedMeasureHints,
  comparedMeasureWords,
  measureGroupWords,
} from '#shared/i18n/compared-measures.ts';
import { comparisonMessages } from '#shared/i18n/comparison.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { ComparisonChoice } from '../../data/comparison-view.ts';
import { Term } from '../system/Term.tsx';

interface Props {
  locale: Locale;
  choice: ComparisonChoice;
  changeSearch: (changes: Record<string, string | null>, mode?: 'push' | 'replace') => void;
}

const groups: readonly MeasureGroup[] = ['customers', 'service', 'safety', 'sales'];

/** What is compared, and whether the mix of customers is taken out of it. */
export function ComparisonControls({ locale, choice, changeSearch }: Props) {
  const t = comparisonMessages(locale);
  const words = comparedMeasureWords(locale);
  const { measure, isAdjusted } = choice;
  return (
    <div class="comparison-controls no-print">
      <label class="pair-field">
        <span>{t.measure}</span>
        <select
          class="select"
          value={measure.id}
          onChange={(event) => {
            const { value } = event.currentTarget;
            changeSearch({ measure: value === 'nps' ? null : value });
          }}
        >
          {groups.map((group) => (
            <optgroup key={group} label={measureGroupWords(locale)[group]}>
              {comparedMeasures
                .filter((each) => each.group === group)
                .map(({ id }) => (
                  <option key={id} value={id}>
                    {words[id]}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <p class="comparison-hint">{comparedMeasureHints(locale)[measure.id]}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a bar */}
      <div class="comparison-mix" role="group" aria-labelledby="mix-label">
        <span id="mix-label">
          <Term locale={locale} term="case-mix">
            {t.mix}
          </Term>
        </span>
        <span class="segments">
          {([false, true] as const).map((adjusted) => (
            <button
              key={String(adjusted)}
              type="button"
              class="segment"
              aria-pressed={isAdjusted === adjusted}
              disabled={adjusted && !measure.isAdjustable}
              onClick={() => changeSearch({ mix: adjusted ? 'adjusted' : null })}
            >
              {adjusted ? t.mixAdjusted : t.mixRaw}
            </button>
          ))}
        </span>
      </div>
    </div>
  );
}
