import { useId, useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { planEditorMessages } from '#shared/i18n/plan-editor.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import type { DraftFault, DraftItem } from '../../data/plan-draft.ts';
import { KnotTable } from './KnotTable.tsx';
import { NumberField } from './NumberField.tsx';

interface Props {
  locale: Locale;
  kpi: Kpi;
  item: DraftItem;
  faults: readonly DraftFault[];
  onChange: (item: DraftItem) => void;
  onRemove: () => void;
}

/** One KPI of the plan with its fields; the curve opens below. */
export function ItemEditor({ locale, kpi, item, faults, onChange, onRemove }: Props) {
  const t = planEditorMessages(locale);
  const curveId = useId();
  const isFaulty = (field: string) => faults.some((fault) => fault.field === field);
  const [isOpen, setIsOpen] = useState(false);
  const name = kpi.name[locale];
  const field = (key: 'weight' | 'target' | 'gate' | 'minN', label: string, hint?: string) => (
    <NumberField
      locale={locale}
      label={label}
      hint={hint}
      value={item[key]}
      isFaulty={isFaulty(key)}
      onChange={(value) => onChange({ ...item, [key]: value })}
    />
  );
  return (
    // A group: each field says its own name, the group whose it is.
    <li class="plan-item-editor">
      {/* biome-ignore lint/a11y/useSemanticElements: a legend cannot sit beside a button in a grid */}
      <div role="group" aria-label={name}>
        <div class="plan-item-head">
          <h3>{name}</h3>
          <button
            type="button"
            class="button button-quiet button-small"
            aria-label={t.removeKpi({ name })}
            onClick={onRemove}
          >
            ×
          </button>
        </div>
        <div class="plan-fields">
          {field('weight', t.weight)}
          {field('target', t.target)}
          {field('gate', t.gate, t.gateHint)}
          {field('minN', t.minN)}
          <label class="plan-check">
            <input
              type="checkbox"
              checked={item.isShrunk}
              onChange={(event) => onChange({ ...item, isShrunk: event.currentTarget.checked })}
            />
            {t.shrinkage}
          </label>
          <button
            type="button"
            class="button button-small"
            aria-expanded={isOpen}
            aria-controls={curveId}
            aria-label={t.openCurve({ name })}
            onClick={() => setIsOpen(!isOpen)}
          >
            {t.curve}
          </button>
        </div>
        <div id={curveId} hidden={!isOpen}>
          {isOpen && (
            <KnotTable
              locale={locale}
              kpi={kpi}
              knots={item.knots}
              isFaulty={isFaulty}
              onChange={(knots) => onChange({ ...item, knots })}
            />
          )}
        </div>
      </div>
    </li>
  );
}
