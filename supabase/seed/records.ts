import type { Branch } from './chain.ts';
import type { Day, Moment } from './days.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import type { Category } from './treatments.ts';
import type { Visit } from './visits.ts';

/**
 * What a clinic's own systems would export: the kinds and fields of the KPI catalogue, one content
 * shape a kind. Moments are ISO texts with their offset, people are employee ids, other records
 * are named by their external id, money is in fen and shares in basis points.
 */
export interface RecordContents {
  consultation: {
    isFirstVisit: boolean;
    outcome: 'deal' | 'no_deal';
    failureReason: 'price' | 'fear' | 'comparing' | 'unsuitable' | 'family' | null;
  };
  deal: {
    amountFen: number;
    /** Sums to 10000. */
    staff: { employeeId: string; shareBp: number }[];
    paidAt: string;
    refund: { amountFen: number; at: string } | null;
  };
  follow_up: {
    assigneeId: string;
    executorId: string | null;
    type: 'post_op' | 'care' | 'satisfaction' | 'no_deal';
    /** Of a procedure: which of its moments. */
    node: '24h' | '72h' | 'd1' | 'd7' | 'd30' | 'd90' | null;
    procedureId: string | null;
    dueAt: string;
    doneAt: string | null;
  };
  procedure: {
    treatmentCode: string;
    category: Category;
    doctorId: string;
    nurseIds: string[];
    startedAt: string;
    completedAt: string;
    consentSignedAt: string | null;
    noteDoneAt: string | null;
    revision: 'planned' | 'unplanned' | null;
  };
  complication: {
    procedureId: string;
    grade: 'I' | 'II' | 'III' | 'IV' | 'V';
    confirmedAt: string;
  };
  checklist: {
    procedureId: string;
    type: 'pre_op' | 'comfort';
    itemsTicked: number;
    itemsMandatory: number;
    tickedAt: string | null;
  };
  inspection: {
    inspector: string;
    pointsEarned: number;
    pointsPossible: number;
    hasCriticalFail: boolean;
  };
  chat: {
    channel: 'online' | 'phone';
    firstMessageAt: string;
    firstReplyAt: string | null;
    needsResolution: boolean;
    isResolved: boolean;
    reopenedAt: string | null;
    rating: number | null;
  };
  complaint: {
    grade: 'minor' | 'major';
    category: 'service' | 'result' | 'price' | 'waiting';
    /** Whom it is about; the record's employee handles it. */
    aboutEmployeeId: string | null;
    openedAt: string;
    firstTouchedAt: string | null;
    closedAt: string | null;
    isUpheld: boolean | null;
  };
  lead: {
    phoneHash: string;
    channel: 'douyin' | 'xiaohongshu' | 'meituan' | 'referral' | 'street';
    campaignId: string | null;
    referrerRef: string | null;
    hasConsent: boolean;
    isValid: boolean;
    ownerId: string;
    firstContact: {
      employeeId: string;
      at: string;
      outcome: 'booked' | 'consulted' | 'added_and_replied' | 'none';
    } | null;
    firstArrivalAt: string | null;
  };
  campaign: { name: string; costFen: number; reach: number; from: string; to: string };
  appointment: {
    bookedAt: string;
    at: string;
    arrivedAt: string | null;
    cancelledAt: string | null;
  };
  quality_check: { rubric: string; pointsEarned: number; pointsPossible: number };
}

export type RecordKind = keyof RecordContents;

/** A record before it is numbered. */
export type DraftOf<K extends RecordKind> = {
  readonly kind: K;
  /** Given where other records name it; else numbered by its place. */
  readonly externalId?: string;
  readonly person: Person | null;
  readonly visit: Visit | null;
  readonly customerRef: string | null;
  readonly at: Moment;
  readonly content: RecordContents[K];
};
export type RecordDraft = { [K in RecordKind]: DraftOf<K> }[RecordKind];

/** Everything a generator of one branch's records may look at. */
export interface Clinic {
  readonly branch: Branch;
  readonly visits: readonly Visit[];
  readonly people: readonly Person[];
  readonly from: Day;
  readonly until: Day;
  readonly scale: number;
  readonly random: Random;
}
