import { largestRemainder } from '../../numbers/largest-remainder.ts';
import type { ClinicIndex } from '../clinic-index.ts';
import type { Derived, Fact } from '../fact.ts';
import { dayMs, instantOf } from '../hours.ts';
import { netFen } from '../standing-deal.ts';

const refundWindowMs = 30 * dayMs;

/**
 * receipts_fen: each seller's part of what is left of a deal, on the day it was paid; parts add up to
 * the fen. deal_share and refunded_deal_share: each seller's part of the deal in basis points, and of
 * its refund when half or more went back within 30 days, once those have passed.
 */
export function deriveDeals(index: ClinicIndex): Derived[] {
  return index.all('deal').flatMap((deal) => {
    const { branchId, externalId, content } = deal;
    const eventAt = instantOf(content.paidAt);
    const closesAt = eventAt + refundWindowMs;
    const refundedAt = instantOf(content.refund?.at);
    const isRefunded =
      refundedAt !== null &&
      refundedAt <= Math.min(closesAt, index.asOf) &&
      2 * (content.refund?.amountFen ?? 0) >= content.amountFen;
    const parts = largestRemainder(
      content.staff.map(({ shareBp }) => shareBp),
      netFen(deal, index),
    );
    const treatmentCode =
      index.find('visit', branchId, deal.visitId)?.content.treatmentCode ?? null;
    return content.staff.flatMap(({ employeeId, shareBp }, place): Fact[] => {
      const source = { kind: 'deal', id: externalId } as const;
      const head = { employeeId, branchId, treatmentCode, eventAt, source };
      return [
        { ...head, measure: 'receipts_fen', value: parts[place] ?? 0 },
        { ...head, measure: 'deal_share', value: shareBp, closesAt },
        ...(isRefunded
          ? [{ ...head, measure: 'refunded_deal_share' as const, value: shareBp, closesAt }]
          : []),
      ];
    });
  });
}
