import { compareAskers } from '#shared/integrity/compare-askers.ts';
import type { ComparedAskers } from '#shared/integrity/compare-asking.ts';
import type { AskedVisits } from '#shared/integrity/integrity-inputs.ts';
import type { Figure } from '#shared/measures/figure.ts';
import { shareFigure } from '#shared/measures/share-figure.ts';
import { callRpc } from './call-rpc.ts';

export interface Asked extends ComparedAskers {
  readonly visits: number;
  readonly asked: Figure;
  readonly answered: Figure;
}

/** Who was asked from a day up to, not including, another. */
export async function fetchAsked(branchId: string, from: string, until: string): Promise<Asked> {
  return readAsked(
    await callRpc<AskedVisits>('asked_by_person', {
      p_branch_id: branchId,
      p_from: from,
      p_until: until,
    }),
  );
}

export function readAsked(wire: AskedVisits): Asked {
  const count = (isSuch: (kind: number) => boolean) =>
    wire.groups.reduce((sum, [visits, kind]) => sum + (isSuch(kind) ? visits : 0), 0);
  const visits = count(() => true);
  return {
    visits,
    asked: shareFigure(
      count((kind) => (kind & 1) > 0),
      visits,
    ),
    answered: shareFigure(
      count((kind) => (kind & 2) > 0),
      visits,
    ),
    ...compareAskers(wire),
  };
}
