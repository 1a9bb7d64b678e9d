import type { ClinicIndex, Located } from '../clinic-index.ts';
import { instantOf } from '../hours.ts';
import { distinctLeads } from './distinct-leads.ts';

/** A customer whom a campaign brought in. */
export interface CampaignArrival {
  readonly campaign: Located<'campaign'>;
  readonly customerRef: string | null;
  /** The lead's owner, or who answers for the campaign. */
  readonly employeeId: string | null;
  readonly arrivedAt: number;
  readonly source: { readonly kind: 'lead' | 'visit'; readonly id: string };
}

/**
 * Who came by which campaign, in order of time: leads that arrived, and first visits that name a
 * campaign. A customer belongs to the campaign that brought them first.
 */
export function campaignArrivals(index: ClinicIndex): CampaignArrival[] {
  const fromLeads = [...distinctLeads(index)].flatMap((lead): CampaignArrival[] => {
    const arrivedAt = instantOf(lead.content.firstArrivalAt);
    const campaign = index.find('campaign', lead.branchId, lead.content.campaignId);
    if (arrivedAt === null || campaign === null) return [];
    const source = { kind: 'lead', id: lead.externalId } as const;
    const { customerRef, content } = lead;
    return [{ campaign, customerRef, employeeId: content.ownerId, arrivedAt, source }];
  });
  const fromVisits = index.all('visit').flatMap((visit): CampaignArrival[] => {
    const campaign = index.find('campaign', visit.branchId, visit.content.campaignId);
    if (campaign === null || visit.content.type !== 'first') return [];
    const source = { kind: 'visit', id: visit.externalId } as const;
    const { customerRef, content } = visit;
    const { employeeId } = campaign;
    return [{ campaign, customerRef, employeeId, arrivedAt: instantOf(content.arrivedAt), source }];
  });
  const known = new Set<string>();
  // Stable: a lead comes before the visit it became.
  return [...fromLeads, ...fromVisits]
    .sort((a, b) => a.arrivedAt - b.arrivedAt)
    .filter(({ customerRef }) => {
      if (customerRef === null) return true;
      const isNew = !known.has(customerRef);
      known.add(customerRef);
      return isNew;
    });
}
