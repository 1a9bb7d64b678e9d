import { dayText, wallDayNumber } from '../../calendar/wall-clock.ts';
import { largestRemainder } from '../../numbers/largest-remainder.ts';
import { groupBy } from '../../scoring/group-by.ts';
import { dayNumber } from '../../scoring/period.ts';
import type { ClinicIndex, Located } from '../clinic-index.ts';
import type { Derived, Fact } from '../fact.ts';
import { dayMs, instantOf } from '../hours.ts';
import { hasStandingDeal, netFen } from '../standing-deal.ts';
import { type CampaignArrival, campaignArrivals } from './campaign-arrivals.ts';

const payWindowMs = 30 * dayMs;
const returnDays = 60;

/**
 * campaign_paid: of each customer a campaign brought, whether they paid within 30 days.
 * campaign_receipts_fen and campaign_cost_fen: what those customers paid, net, from its first day to
 * 60 days after its last, and what it cost; both on the day that window closes.
 * campaign_spend_fen: the cost spread over its days, month by month.
 */
export function deriveCampaigns(index: ClinicIndex): Derived[] {
  const arrivals = campaignArrivals(index);
  const byCampaign = groupBy(arrivals, ({ campaign }) => campaign);
  return [
    ...arrivals.map((arrival) => payer(arrival, index)),
    ...index
      .all('campaign')
      .flatMap((campaign) => [
        ...spend(campaign, index),
        ...returns(campaign, byCampaign.get(campaign) ?? [], index),
      ]),
  ];
}

function payer(arrival: CampaignArrival, index: ClinicIndex): Derived {
  const { campaign, customerRef, employeeId, arrivedAt, source } = arrival;
  if (customerRef === null) return { source, reason: 'customer_unknown' };
  const { branchId } = campaign;
  const closesAt = arrivedAt + payWindowMs;
  const isPaid = hasStandingDeal(index, customerRef, branchId, arrivedAt, closesAt);
  return {
    measure: 'campaign_paid',
    value: Number(isPaid),
    employeeId,
    branchId,
    eventAt: arrivedAt,
    closesAt,
    source,
  };
}

function spend(campaign: Located<'campaign'>, index: ClinicIndex): Fact[] {
  const [from, to] = [dayNumber(campaign.content.from), dayNumber(campaign.content.to)];
  const months = new Map<string, { days: number; last: number }>();
  for (let day = from; day <= to; day += 1) {
    const month = dayText(day).slice(0, 7);
    months.set(month, { days: (months.get(month)?.days ?? 0) + 1, last: day });
  }
  const parts = [...months.values()];
  const costs = largestRemainder(
    parts.map(({ days }) => days),
    campaign.content.costFen,
  );
  return parts
    .map(({ last }, place) => ({ last, value: costs[place] ?? 0 }))
    .filter(({ last }) => last <= today(campaign, index))
    .map(({ last, value }) => ({
      ...headOf(campaign),
      measure: 'campaign_spend_fen',
      value,
      closesOn: dayText(last),
    }));
}

function returns(
  campaign: Located<'campaign'>,
  arrivals: readonly CampaignArrival[],
  index: ClinicIndex,
): Fact[] {
  const from = dayNumber(campaign.content.from);
  const last = dayNumber(campaign.content.to) + returnDays;
  if (last >= today(campaign, index)) return [];
  const clock = index.clock(campaign.branchId);
  const closesOn = dayText(last);
  const deals = arrivals
    .flatMap(({ customerRef }) => index.ofCustomer('deal', customerRef))
    .filter(({ content }) => {
      const day = wallDayNumber(clock.read(instantOf(content.paidAt)));
      return day >= from && day <= last;
    });
  return [
    {
      ...headOf(campaign),
      measure: 'campaign_cost_fen',
      value: campaign.content.costFen,
      closesOn,
    },
    ...deals.map(
      (deal): Fact => ({
        ...headOf(campaign),
        measure: 'campaign_receipts_fen',
        value: netFen(deal, index),
        closesOn,
        source: {
          kind: 'deal',
          id: deal.externalId,
          ...(deal.branchId === campaign.branchId ? {} : { branchId: deal.branchId }),
        },
      }),
    ),
  ];
}

function headOf({ branchId, employeeId, externalId, occurredAt }: Located<'campaign'>) {
  return {
    employeeId,
    branchId,
    eventAt: instantOf(occurredAt),
    source: { kind: 'campaign' as const, id: externalId },
  };
}

function today({ branchId }: Located<'campaign'>, index: ClinicIndex): number {
  return wallDayNumber(index.clock(branchId).read(index.asOf));
}
