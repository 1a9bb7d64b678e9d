import { importMessages } from '#shared/i18n/import.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { type Delimiter, delimiters, type Encoding, encodings } from '#shared/import/mapping.ts';
import type { ReadingChoice, Sample } from './read-sample.ts';

interface Props {
  locale: Locale;
  sample: Sample;
  onChange: (options: Partial<ReadingChoice>) => void;
}

/** For the rare file that is recognised wrongly. The file is read again with what is chosen. */
export function ReadingOptions({ locale, sample, onChange }: Props) {
  const t = importMessages(locale);
  const { encoding, delimiter } = sample;
  // A workbook says itself what its text is.
  if (delimiter === null) return null;
  const delimiterNames: Record<Delimiter, string> = { ',': t.comma, ';': t.semicolon, '\t': t.tab };
  return (
    <details class="import-more" open={encoding !== 'auto'}>
      <summary>{t.readingOptions}</summary>
      <div class="import-fields">
        <label class="field">
          <span class="field-label">{t.encoding}</span>
          <select
            class="select"
            value={encoding}
            onChange={(event) =>
              onChange({ encoding: event.currentTarget.value as Encoding, delimiter })
            }
          >
            {encodings.map((each) => (
              <option key={each} value={each}>
                {each === 'auto' ? t.encodingAuto : each.toUpperCase()}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span class="field-label">{t.delimiter}</span>
          <select
            class="select"
            value={delimiter}
            onChange={(event) =>
              onChange({ encoding, delimiter: event.currentTarget.value as Delimiter })
            }
          >
            {delimiters.map((each) => (
              <option key={each} value={each}>
                {delimiterNames[each]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </details>
  );
}
