import { useId, useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { planPeopleMessages } from '#shared/i18n/plan-people.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import { parseKpiText } from '#shared/plans/parse-kpi-text.ts';
import type { Plan } from '#shared/plans/plan.ts';
import type { Target, TargetScope } from '#shared/plans/target.ts';
import type { Branch } from '../../data/branch.ts';
import type { RolePerson } from '../../data/role-people.ts';
import { setTarget } from '../../data/targets.ts';
import { ChoiceField } from '../kpis/ChoiceField.tsx';
import { TextField } from '../kpis/TextField.tsx';
import { useAction } from '../use-action.ts';

interface Props {
  locale: Locale;
  plan: Plan;
  kpis: ReadonlyMap<string, Kpi>;
  people: readonly RolePerson[];
  branches: readonly Branch[];
  firstDay: string;
  onClose: () => void;
  onSaved: () => void;
}

const levels = ['employee', 'role_at_branch', 'role', 'chain'] as const;

/** One number, for whom, and from when. */
export function TargetForm(props: Props) {
  const { locale, plan, kpis, people, branches, firstDay, onClose, onSaved } = props;
  const t = planPeopleMessages(locale);
  const id = useId();
  const [kpiId, setKpiId] = useState(plan.items[0]?.kpiId ?? '');
  const [level, setLevel] = useState<TargetScope['level']>('employee');
  const [quantity, setQuantity] = useState<Target['quantity']>('target');
  const [personId, setPersonId] = useState('');
  const [branchId, setBranchId] = useState('');
  const [value, setValue] = useState('');
  const [effectiveOn, setEffectiveOn] = useState(firstDay);
  const { isBusy, problem, run, refuse } = useAction(locale);
  const kpi = kpis.get(kpiId);
  const hasQuota = kpi?.aggregate.kind === 'ratio' && kpi.aggregate.denominator.of === 'quota';
  const agreed = hasQuota ? quantity : 'target';
  const scopes: Readonly<Record<TargetScope['level'], TargetScope>> = {
    employee: { level: 'employee', employeeId: personId || (people[0]?.id ?? '') },
    role_at_branch: {
      level: 'role_at_branch',
      role: plan.role,
      branchId: branchId || (branches[0]?.id ?? ''),
    },
    role: { level: 'role', role: plan.role },
    chain: { level: 'chain' },
  };
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const read = kpi && parseKpiText(value, agreed === 'quota' ? 'count' : kpi.unit);
    if (!read) {
      refuse(t.notANumber);
      return;
    }
    const target = { kpiId, quantity: agreed, scope: scopes[level], value: read, effectiveOn };
    void run(() => setTarget(target)).then((isDone) => isDone && onSaved());
  };
  return (
    <form class="target-form no-print" onSubmit={save}>
      <ChoiceField
        label={t.kpi}
        value={kpiId}
        options={plan.items.map((item) => ({
          value: item.kpiId,
          text: kpis.get(item.kpiId)?.name[locale] ?? item.kpiId,
        }))}
        onChange={setKpiId}
      />
      <ChoiceField<TargetScope['level']>
        label={t.level}
        value={level}
        options={levels.map((each) => ({ value: each, text: t[each] }))}
        onChange={setLevel}
      />
      {level === 'employee' && (
        <ChoiceField
          label={t.person}
          value={personId || (people[0]?.id ?? '')}
          options={people.map((person) => ({
            value: person.id,
            text: `${person.name} ${person.code}`,
          }))}
          onChange={setPersonId}
        />
      )}
      {level === 'role_at_branch' && (
        <ChoiceField
          label={t.branch}
          value={branchId || (branches[0]?.id ?? '')}
          options={branches.map((branch) => ({
            value: branch.id,
            text: locale === 'zh' ? branch.nameZh : branch.nameEn,
          }))}
          onChange={setBranchId}
        />
      )}
      {hasQuota && (
        <ChoiceField<Target['quantity']>
          label={t.quantity}
          value={quantity}
          options={(['quota', 'target'] as const).map((each) => ({ value: each, text: t[each] }))}
          onChange={setQuantity}
        />
      )}
      <TextField label={t.value} value={value} inputMode="decimal" onInput={setValue} />
      <div class="field">
        <label class="field-label" for={id}>
          {t.day}
        </label>
        <input
          id={id}
          class="input"
          type="date"
          required
          value={effectiveOn}
          onInput={(event) => setEffectiveOn(event.currentTarget.value)}
        />
      </div>
      {problem && (
        <p class="field-error" role="alert">
          {problem}
        </p>
      )}
      <div class="target-form-actions">
        <button type="submit" class="button button-primary button-small" disabled={isBusy}>
          {isBusy ? t.saving : t.save}
        </button>
        <button type="button" class="button button-quiet button-small" onClick={onClose}>
          {t.close}
        </button>
      </div>
    </form>
  );
}
