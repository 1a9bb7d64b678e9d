import type { Locale } from '#shared/i18n/locale.ts';
import { systemMessages } from '#shared/i18n/system.ts';
import {
  type SliceChoice,
  type SliceName,
  type SliceOptions,
  sliceNames,
} from '../../data/slice-state.ts';
import { Notice } from './Notice.tsx';

interface Props {
  locale: Locale;
  options: SliceOptions;
  choice: SliceChoice;
  onChange: (changes: Record<string, string | null>) => void;
}

/** Which part: branch, role, treatment. A way with one option or none is not offered. */
export function SlicePicker({ locale, options, choice, onChange }: Props) {
  const t = systemMessages(locale);
  const all = { branch: t.allBranches, role: t.allRoles, treatment: t.allTreatments };
  return (
    <>
      {sliceNames.map((name) => {
        const offered = options[name] ?? [];
        if (offered.length < 2) return null;
        return (
          <select
            key={name}
            class="select slice-picker"
            aria-label={t[name]}
            value={choice.slice[name] ?? ''}
            onChange={(event) => onChange({ [name]: event.currentTarget.value || null })}
          >
            <option value="">{all[name]}</option>
            {offered.map(({ value, text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        );
      })}
    </>
  );
}

/** Says which filters of a link were left out; nothing where all were known. */
export function SliceNotice({ locale, choice }: { locale: Locale; choice: SliceChoice }) {
  const t = systemMessages(locale);
  if (choice.unknown.length === 0) return null;
  return (
    <Notice>
      {choice.unknown.map(({ name, value }: { name: SliceName; value: string }) => (
        <p key={name}>{t.unknownSlice({ name: t[name], value: value.slice(0, 40) })}</p>
      ))}
    </Notice>
  );
}
