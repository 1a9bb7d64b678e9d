import type { ClinicIndex, Located } from './clinic-index.ts';
import { instantOf } from './hours.ts';

/**
 * What is left of a deal's money as of now, in fen. A refund takes from the day the deal was paid and
 * from those who were credited then, not from whoever is there when it goes back.
 */
export function netFen({ content }: Located<'deal'>, { asOf }: ClinicIndex): number {
  const { amountFen, refund } = content;
  return refund && instantOf(refund.at) <= asOf ? amountFen - refund.amountFen : amountFen;
}

/** Half or more of it went back: 退单. It was no deal then, for everybody credited with it. */
export function isUndone(deal: Located<'deal'>, index: ClinicIndex): boolean {
  return 2 * netFen(deal, index) <= deal.content.amountFen;
}

/**
 * Whether a customer has a deal that was paid between two instants and still stands. A deal counts
 * from the first minute of its day on: the till may be ahead of the consulting room.
 */
export function hasStandingDeal(
  index: ClinicIndex,
  customerRef: string | null,
  branchId: string,
  from: number,
  until: number,
): boolean {
  const clock = index.clock(branchId);
  const firstDay = clock.day(from);
  return index.ofCustomer('deal', customerRef).some((deal) => {
    const paidAt = instantOf(deal.content.paidAt);
    return clock.day(paidAt) >= firstDay && paidAt < until && !isUndone(deal, index);
  });
}
