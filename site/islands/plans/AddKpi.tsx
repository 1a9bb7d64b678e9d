import { useId } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { planEditorMessages } from '#shared/i18n/plan-editor.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import type { StaffRole } from '#shared/kpis/staff-role.ts';

interface Props {
  locale: Locale;
  kpis: ReadonlyMap<string, Kpi>;
  role: StaffRole;
  taken: readonly string[];
  retired: ReadonlySet<string>;
  onAdd: (kpi: Kpi) => void;
}

/** KPIs in use that are made for this role or for everybody and are not in the plan yet. */
export function AddKpi({ locale, kpis, role, taken, retired, onAdd }: Props) {
  const t = planEditorMessages(locale);
  const id = useId();
  const free = [...kpis.values()].filter(
    (kpi) =>
      !taken.includes(kpi.id) &&
      !retired.has(kpi.id) &&
      !kpi.id.includes('.') &&
      (kpi.role === role || kpi.role === null),
  );
  if (free.length === 0) return null;
  return (
    <div class="field plan-add">
      <label class="field-label" for={id}>
        {t.addKpi}
      </label>
      <select
        id={id}
        class="select"
        value=""
        onChange={(event) => {
          const kpi = kpis.get(event.currentTarget.value);
          event.currentTarget.value = '';
          if (kpi) onAdd(kpi);
        }}
      >
        <option value="">—</option>
        {free.map((kpi) => (
          <option key={kpi.id} value={kpi.id}>
            {`${kpi.id} ${kpi.name[locale]}`}
          </option>
        ))}
      </select>
    </div>
  );
}
