import type { Funnel } from './branch-pulse.ts';

export const funnelSteps = ['closed', 'asked', 'started', 'finished'] as const;

export type FunnelStep = (typeof funnelSteps)[number];

export interface FunnelRow {
  readonly step: FunnelStep;
  /** Null where nobody wrote it down: that is not zero. */
  readonly count: number | null;
  /** Of the closed visits. */
  readonly share: number | null;
}

/**
 * The steps from a closed visit to an answer. Where asking was not written down for a single visit
 * (all of it was imported, say), the two steps in between are unknown.
 */
export function funnelModel(funnel: Funnel): readonly FunnelRow[] {
  return funnelSteps.map((step) => {
    const isUnknown = (step === 'asked' || step === 'started') && funnel.recorded === 0;
    const count = isUnknown ? null : funnel[step];
    return {
      step,
      count,
      share: count === null || funnel.closed === 0 ? null : count / funnel.closed,
    };
  });
}

/**
 * Answers of the month that no closed visit of the month stands for: of customers without a code, or
 * of earlier visits. None while the two are read a moment apart and do not fit.
 */
export function otherAnswers(funnel: Funnel, answers: number): number {
  return Math.max(0, answers - funnel.finished);
}
