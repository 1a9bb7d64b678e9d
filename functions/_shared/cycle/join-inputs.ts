import type { ScoringInputs } from '../scoring/scoring-inputs.ts';
import { applyAdjustments } from './apply-adjustments.ts';
import type { DecidedInputs } from './own-inputs.ts';
import type { SharedInputs } from './shared-inputs.ts';

/** The inputs of the engine, from the shared ones and those of some people, with what was decided applied. */
export function joinInputs(shared: SharedInputs, people: readonly DecidedInputs[]): ScoringInputs {
  const { period, kpis, priors, targets } = shared;
  const inputs = {
    period,
    kpis,
    priors,
    postings: people.flatMap(({ facts }) => facts.postings),
    totals: people.flatMap(({ facts }) => facts.totals),
    targets: [...targets, ...people.flatMap(({ facts }) => facts.targets)],
    vetoes: people.flatMap(({ facts }) => facts.vetoes),
  };
  return applyAdjustments(
    inputs,
    people.flatMap(({ adjustments }) => adjustments),
  );
}
