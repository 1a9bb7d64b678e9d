import type { ClinicIndex, Located } from '../clinic-index.ts';
import type { Derived, Fact } from '../fact.ts';
import { dayMs, instantOf } from '../hours.ts';
import { distinctLeads } from './distinct-leads.ts';

const arrivalWindowMs = 30 * dayMs;

/** Channels through which nobody is sent by a campaign. */
const withoutCampaign = new Set<string>(['referral', 'street']);

/**
 * Of a lead's owner. lead_valid: one per valid lead that is no repeat. lead_arrived: whether a lead
 * came within 30 days; invalid ones stay in, or calling them invalid would pay. lead_complete: of
 * every lead, repeats too. first_arrival: on the day it happened.
 */
export function deriveLeads(index: ClinicIndex): Derived[] {
  const distinct = distinctLeads(index);
  return index.all('lead').flatMap((lead): Fact[] => {
    const { branchId, externalId, content } = lead;
    const eventAt = instantOf(lead.occurredAt);
    const arrivedAt = instantOf(content.firstArrivalAt);
    const isDistinct = distinct.has(lead);
    const source = { kind: 'lead', id: externalId } as const;
    const head = { employeeId: content.ownerId, branchId, eventAt, source };
    const isComplete = isDistinct && isRecordedWhole(lead);
    const facts: Fact[] = [{ ...head, measure: 'lead_complete', value: Number(isComplete) }];
    if (!isDistinct) return facts;
    if (content.isValid) facts.push({ ...head, measure: 'lead_valid', value: 1 });
    const closesAt = eventAt + arrivalWindowMs;
    const isArrived = arrivedAt !== null && arrivedAt < closesAt;
    facts.push({ ...head, measure: 'lead_arrived', value: Number(isArrived), closesAt });
    if (arrivedAt !== null) {
      facts.push({ ...head, measure: 'first_arrival', value: 1, closesAt: arrivedAt });
    }
    return facts;
  });
}

function isRecordedWhole({ content }: Located<'lead'>): boolean {
  const { channel, campaignId, hasConsent } = content;
  if (channel === null || !hasConsent) return false;
  return campaignId !== null || withoutCampaign.has(channel);
}
