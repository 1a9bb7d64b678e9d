import { kpiEditorMessages } from '#shared/i18n/kpi-editor.ts';
import { kpiLibraryMessages } from '#shared/i18n/kpi-library.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { type StaffRole, staffRoles } from '#shared/kpis/staff-role.ts';
import { idOf, type KpiDraft } from '../../data/kpi-draft.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { TextField } from './TextField.tsx';

interface Props {
  locale: Locale;
  draft: KpiDraft;
  onChange: (changes: Partial<KpiDraft>) => void;
}

/** What it is called, in both languages, and whose plans it is made for. */
export function NamingFields({ locale, draft, onChange }: Props) {
  const t = kpiEditorMessages(locale);
  const roles = kpiLibraryMessages(locale);
  return (
    <fieldset class="card">
      <legend>{t.naming}</legend>
      <div class="kpi-editor-fields">
        <TextField
          label={t.nameZh}
          value={draft.nameZh}
          maxLength={100}
          onInput={(nameZh) => onChange({ nameZh })}
        />
        <TextField
          label={t.nameEn}
          value={draft.nameEn}
          maxLength={100}
          onInput={(nameEn) => onChange({ nameEn })}
        />
        <TextField
          label={t.id}
          hint={t.idHint}
          value={draft.id}
          placeholder={idOf(draft)}
          maxLength={40}
          onInput={(id) => onChange({ id })}
        />
        <ChoiceField<StaffRole | ''>
          label={t.role}
          value={draft.role ?? ''}
          options={[
            ...staffRoles.map((role) => ({ value: role, text: roles[role] })),
            { value: '', text: t.everyRole },
          ]}
          onChange={(role) => onChange({ role: role || null })}
        />
      </div>
    </fieldset>
  );
}
