import type { PeriodState } from './transitions.ts';

export const periodKinds = ['month', 'quarter'] as const;
export type PeriodKind = (typeof periodKinds)[number];

export const periodPhases = ['trial', 'ramp', 'full'] as const;
export type PeriodPhase = (typeof periodPhases)[number];

export type RankScope = 'branch' | 'chain';

/** A period as `private.period_json` writes it; `end` is the first day that is not part of it. */
export interface CyclePeriod {
  readonly id: string;
  readonly kind: PeriodKind;
  readonly start: string;
  readonly end: string;
  readonly state: PeriodState;
  readonly phase: PeriodPhase;
  readonly rampShareBp: number | null;
  readonly rankScope: RankScope;
  readonly revision: number;
}
