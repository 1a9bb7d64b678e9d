import { formatPercent } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { planEditorMessages } from '#shared/i18n/plan-editor.ts';
import { type Phase, type Plan, type PlanCycle, planCycles } from '#shared/plans/plan.ts';
import { ChoiceField } from '../kpis/ChoiceField.tsx';

interface Props {
  locale: Locale;
  plan: Pick<Plan, 'cycle' | 'phase'>;
  onChange: (changes: Partial<Pick<Plan, 'cycle' | 'phase'>>) => void;
}

/** The steps in which a plan takes hold: computed only, half of the score, all of it. */
const rampShares = [0, 2500, 5000, 7500] as const;

/** How often people are appraised by it, and how much of the score counts (过渡期). */
export function PlanSettings({ locale, plan, onChange }: Props) {
  const t = planEditorMessages(locale);
  const { phase, cycle } = plan;
  const shares = phase.kind === 'ramp' ? new Set([...rampShares, phase.shareBp]) : rampShares;
  const ramps = [...shares]
    .sort((a, b) => a - b)
    .map((shareBp) => ({
      value: `ramp ${shareBp}`,
      text: t.ramp({ share: formatPercent(shareBp / 10_000) }),
    }));
  return (
    <div class="plan-settings">
      <ChoiceField<PlanCycle>
        label={t.cycle}
        value={cycle}
        options={planCycles.map((value) => ({ value, text: t[value] }))}
        onChange={(value) => onChange({ cycle: value })}
      />
      <ChoiceField
        label={t.phase}
        value={phase.kind === 'ramp' ? `ramp ${phase.shareBp}` : phase.kind}
        options={[{ value: 'trial', text: t.trial }, ...ramps, { value: 'full', text: t.full }]}
        onChange={(value) => onChange({ phase: phaseOf(value) })}
      />
    </div>
  );
}

function phaseOf(value: string): Phase {
  const [kind, shareBp] = value.split(' ');
  if (kind === 'ramp') return { kind, shareBp: Number(shareBp) };
  return kind === 'trial' ? { kind } : { kind: 'full' };
}
