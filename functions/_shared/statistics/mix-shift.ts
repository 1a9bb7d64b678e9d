import { itemAt } from './item-at.ts';
import { requireCount, requirePaired } from './requirements.ts';
import { sum } from './sum.ts';

export interface StratumShift {
  readonly visitShare: number;
  readonly responseShare: number;
  /** Standardised mean difference of the two shares; beyond ±0.1 the mix has shifted. */
  readonly smd: number;
  readonly isShifted: boolean;
}

/**
 * Do those who answered look like those who came? For each stratum (treatment, shift, first
 * visit) the share among responders against the share among visits.
 *
 * Source: Austin 2009, Commun. Stat. Simul. Comput. 38:1228 (SMD of shares, limit 0.1).
 * @throws {RangeError} for lists of unequal length, no visits, no responses, or bad counts
 */
export function mixShift(
  responses: readonly number[],
  visits: readonly number[],
  limit = 0.1,
): StratumShift[] {
  requirePaired(responses, visits, 'Responses and visits');
  for (const count of [...responses, ...visits]) requireCount(count, 'Each count');
  const [allResponses, allVisits] = [sum(responses), sum(visits)];
  if (allResponses === 0 || allVisits === 0) {
    throw new RangeError('A mix needs at least one response and one visit.');
  }
  return responses.map((count, i) => {
    const responseShare = count / allResponses;
    const visitShare = itemAt(visits, i) / allVisits;
    const variance = (spread(responseShare) + spread(visitShare)) / 2;
    const smd = standardise(responseShare - visitShare, variance);
    return { visitShare, responseShare, smd, isShifted: Math.abs(smd) > limit };
  });
}

function spread(share: number): number {
  return share * (1 - share);
}

/** Two shares without spread are 0 apart, or one is 0 and the other 1: infinitely far. */
function standardise(difference: number, variance: number): number {
  return difference === 0 ? 0 : difference / Math.sqrt(variance);
}
