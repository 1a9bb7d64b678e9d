import type { Remedy } from '#shared/schemas/appeal-decision.ts';
import type { AppealTarget } from '../../data/appeals.ts';

/** What can be put right, by what an appeal is about; the database refuses what does not fit. */
export function remediesFor(target: AppealTarget, canCorrect: boolean): Remedy['kind'][] {
  if (target === 'record') return ['set_aside_record'];
  if (target === 'veto') return ['lift_gate'];
  if (target === 'gate') return ['lift_gate', 'set_aside_kpi'];
  return canCorrect ? ['correct_kpi', 'set_aside_kpi'] : ['set_aside_kpi'];
}
