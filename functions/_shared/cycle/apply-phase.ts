import type { Phase, Plan } from '../plans/plan.ts';
import type { CyclePeriod } from './cycle-period.ts';

/**
 * The plans as a period scores by them: the stricter of the plan's own phase and the period's holds
 * (trial before ramp before full; of two ramps the smaller share).
 */
export function applyPhase(
  plans: readonly Plan[],
  { phase, rampShareBp }: Pick<CyclePeriod, 'phase' | 'rampShareBp'>,
): Plan[] {
  return plans.map((plan) => ({ ...plan, phase: stricter(plan.phase, phase, rampShareBp) }));
}

function stricter(own: Phase, phase: CyclePeriod['phase'], rampShareBp: number | null): Phase {
  if (own.kind === 'trial' || phase === 'trial') return { kind: 'trial' };
  if (phase === 'full') return own;
  const shareBp = rampShareBp ?? 0;
  return {
    kind: 'ramp',
    shareBp: own.kind === 'ramp' ? Math.min(own.shareBp, shareBp) : shareBp,
  };
}
