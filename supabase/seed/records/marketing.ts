import { type Day, formatDay, formatMoment, momentOf, monthKey, startOfMonth } from '../days.ts';
import { isOnDuty, isPosted, type Person } from '../people.ts';
import type { Clinic, DraftOf, RecordContents, RecordDraft } from '../records.ts';
import type { Visit } from '../visits.ts';
import { workingMonths } from './reception.ts';

const dayLength = 86_400;
const channels = ['douyin', 'xiaohongshu', 'meituan', 'referral', 'street'] as const;
const campaignNames = [
  '焕新季',
  '闺蜜同行',
  '清透肌肤周',
  '周年感恩',
  '开春焕颜',
  '会员日',
  '双十一专场',
];

/** Campaigns and leads: M01–M06, C04, C05. Leads that arrive are the newcomers of the visits. */
export function createMarketing(clinic: Clinic): RecordDraft[] {
  const owners = clinic.people.filter(({ role }) => role === 'marketing');
  const campaigns = createCampaigns(clinic, owners);
  const newcomers = clinic.visits.filter(({ kind }) => kind === 'first');
  const arrived = newcomers.flatMap((visit) => arrivedLead(clinic, visit, owners, campaigns));
  const lost = owners.flatMap((owner) =>
    workingMonths(clinic, owner).flatMap((days) =>
      // Three in four leads never come.
      Array.from({ length: clinic.random.poisson(11 * clinic.scale) }, () =>
        draftLead(clinic, owner, clinic.random.pick(days), campaigns),
      ),
    ),
  );
  return [...campaigns, ...arrived, ...lost];
}

function createCampaigns(clinic: Clinic, owners: readonly Person[]): DraftOf<'campaign'>[] {
  const { branch, from, until, random } = clinic;
  const campaigns: DraftOf<'campaign'>[] = [];
  for (let first = from; first < until; first = startOfMonth(first, 1)) {
    const reach = random.int(2500, 9000) * Math.ceil(branch.visitsPerDay / 8);
    campaigns.push({
      kind: 'campaign',
      externalId: `HD-${monthKey(first)}`,
      person: owners.find((owner) => isPosted(owner, branch.code, first)) ?? null,
      visit: null,
      customerRef: null,
      at: momentOf(first, 9 * 60),
      content: {
        name: `${Number(formatDay(first).slice(5, 7))}月${random.pick(campaignNames)}`,
        costFen: Math.round(branch.visitsPerDay * random.int(500, 950)) * 100,
        reach,
        from: formatDay(first),
        to: formatDay(startOfMonth(first, 1) - 1),
      },
    });
  }
  return campaigns;
}

/** About one newcomer in seven was a lead before, or was sent by somebody who was served lately. */
function arrivedLead(
  clinic: Clinic,
  visit: Visit,
  owners: readonly Person[],
  campaigns: readonly DraftOf<'campaign'>[],
): RecordDraft[] {
  const { random } = clinic;
  const isReferred = random.isLucky(0.05);
  if (!isReferred && !random.isLucky(0.1)) return [];
  const day = Math.max(clinic.from, visit.day - random.int(0, 24));
  const owner = owners.find((person) => isPosted(person, visit.branch.code, day));
  if (!owner) return [];
  const lead = draftLead(clinic, owner, day, campaigns);
  const referrer = isReferred ? random.pick(clinic.visits).customer.ref : null;
  return [
    {
      ...lead,
      // by the customer, not the visit: a lead is older than what comes of it
      customerRef: visit.customer.ref,
      at: Math.min(lead.at, visit.arrivedAt - 3600),
      content: {
        ...lead.content,
        channel: referrer ? 'referral' : lead.content.channel,
        referrerRef: referrer === visit.customer.ref ? null : referrer,
        isValid: true,
        firstContact: contact(clinic, Math.min(lead.at, visit.arrivedAt - 3600), true),
        firstArrivalAt: formatMoment(visit.arrivedAt),
      },
    },
  ];
}

function draftLead(
  clinic: Clinic,
  owner: Person,
  day: Day,
  campaigns: readonly DraftOf<'campaign'>[],
): DraftOf<'lead'> {
  const { random } = clinic;
  const at = momentOf(day, random.int(9 * 60, 22 * 60));
  const campaign = campaigns.find(({ externalId }) => externalId === `HD-${monthKey(day)}`);
  return {
    kind: 'lead',
    person: owner,
    visit: null,
    customerRef: null,
    at,
    content: {
      // One lead in forty is somebody who was there before: the same hash again.
      phoneHash: random.isLucky(0.025)
        ? `${'0'.repeat(28)}${random.int(1000, 1040)}`
        : random.hex(32),
      channel: channels[random.weighted([38, 30, 18, 5, 9])] ?? 'street',
      campaignId: campaign?.externalId && random.isLucky(0.7) ? campaign.externalId : null,
      referrerRef: null,
      hasConsent: random.isLucky(0.9 + owner.diligence * 0.09),
      isValid: random.isLucky(0.86),
      ownerId: owner.id,
      firstContact: contact(clinic, at, false),
      firstArrivalAt: null,
    },
  };
}

/** First contact is a consultant's work; a lead that arrives has had a good one. */
function contact(
  clinic: Clinic,
  from: number,
  isGood: boolean,
): RecordContents['lead']['firstContact'] {
  const { random, people, branch, until } = clinic;
  const at = from + random.int(5 * 60, isGood ? 3000 : 40 * 3600);
  const day = Math.floor(at / dayLength);
  const consultants = people.filter(
    (person) => person.role === 'consultant' && isOnDuty(person, branch.code, day),
  );
  if (consultants.length === 0 || at >= until * dayLength || (!isGood && random.isLucky(0.06)))
    return null;
  const outcome = isGood ? random.weighted([6, 3, 1]) : random.weighted([14, 5, 24, 57]);
  return {
    employeeId: random.pick(consultants).id,
    at: formatMoment(at),
    outcome: (['booked', 'consulted', 'added_and_replied', 'none'] as const)[outcome] ?? 'none',
  };
}
