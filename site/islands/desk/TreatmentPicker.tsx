import { deskMessages } from '#shared/i18n/desk.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Treatment } from '../../data/treatments.ts';

interface Props {
  locale: Locale;
  treatments: readonly Treatment[];
  treatmentId: string | null;
  /** What stands where none is chosen. */
  emptyText: string;
  onChange: (treatmentId: string | null) => void;
}

/** The system's own list: it finds by typing, and every device has a good one. */
export function TreatmentPicker({ locale, treatments, treatmentId, emptyText, onChange }: Props) {
  const t = deskMessages(locale);
  const words: Readonly<Record<string, string>> = {
    injection: t.injection,
    laser: t.laser,
    surgery: t.surgery,
    skin: t.skin,
    consultation: t.consultation,
  };
  const categories = [...new Set(treatments.map(({ category }) => category))];
  return (
    <label class="field">
      <span class="field-label">{t.treatment}</span>
      <select
        class="select"
        value={treatmentId ?? ''}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      >
        <option value="">{emptyText}</option>
        {categories.map((category) => (
          <optgroup key={category} label={words[category] ?? category}>
            {treatments
              .filter((each) => each.category === category)
              .map(({ id, nameZh, nameEn }) => (
                <option key={id} value={id}>
                  {locale === 'zh' ? nameZh : nameEn}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
