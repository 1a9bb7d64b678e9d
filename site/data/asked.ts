import {
  type AskingByRole,
  type ComparedAsking,
  compareAsking,
} from '#shared/integrity/compare-asking.ts';
import type { Asking } from '#shared/integrity/integrity-inputs.ts';
import type { Figure } from '#shared/measures/figure.ts';
import { shareFigure } from '#shared/measures/share-figure.ts';
import { callRpc } from './call-rpc.ts';

export interface AskedPerson extends Asking {
  readonly name: string;
  readonly answered: number;
}

interface WireAsked {
  readonly visits: number;
  readonly asked: number;
  readonly answered: number;
  readonly people: readonly AskedPerson[];
}

export interface Asked {
  readonly visits: number;
  readonly asked: Figure;
  readonly answered: Figure;
  readonly people: readonly ComparedAsking<AskedPerson>[];
  readonly roles: readonly AskingByRole[];
}

/** The last day belongs to it. */
export async function fetchAsked(branchId: string, from: string, dayAfter: string): Promise<Asked> {
  const wire = await callRpc<WireAsked>('asked_by_person', {
    p_branch_id: branchId,
    p_from: from,
    p_until: dayAfter,
  });
  return {
    visits: wire.visits,
    asked: shareFigure(wire.asked, wire.visits),
    answered: shareFigure(wire.answered, wire.visits),
    ...compareAsking(wire.people),
  };
}
