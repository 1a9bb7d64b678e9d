import type { Locale } from '#shared/i18n/locale.ts';
import type { StaffRole } from '#shared/kpis/staff-role.ts';
import type { Figure } from '#shared/measures/figure.ts';
import { npsFigure } from '#shared/measures/nps-figure.ts';
import { shareFigure } from '#shared/measures/share-figure.ts';
import { callRpc } from './call-rpc.ts';
import { getClient, rowsOf } from './client.ts';
import type { FeedbackFilter, FilterOptions } from './feedback-filter.ts';
import { fetchTreatments } from './treatments.ts';

/** One answer, as whoever runs the branch may see it: nothing of the customer. */
export interface Feedback {
  readonly id: string;
  readonly answeredAt: string;
  readonly isTimeUncertain: boolean;
  readonly channel: 'kiosk' | 'phone' | 'import';
  readonly occasion: 'visit' | 'day_7' | 'day_30';
  readonly isWalkIn: boolean;
  readonly kioskName: string | null;
  readonly treatment: Readonly<Record<Locale, string>> | null;
  readonly language: Locale;
  readonly durationMs: number | null;
  readonly nps: number | null;
  readonly comment: string | null;
  readonly chips: readonly string[];
  readonly wantsContact: boolean;
  /** The customer left before the end. */
  readonly isPartial: boolean;
  readonly isExcluded: boolean;
  readonly ratings: readonly {
    readonly employeeId: string;
    readonly name: string;
    readonly role: StaffRole;
    readonly aspect: string;
    readonly score: number;
  }[];
  readonly flags: readonly {
    readonly flag: 'too_fast' | 'burst' | 'off_hours' | 'far_from_visit' | 'mismatch';
    readonly facts: Readonly<Record<string, number>>;
  }[];
  readonly exclusion: {
    readonly id: string;
    readonly reason: ExclusionReason;
    readonly note: string;
    readonly isMine: boolean;
    readonly confirmedAt: string | null;
  } | null;
}

export const exclusionReasons = [
  'duplicate',
  'staff_device',
  'burst',
  'wrong_person',
  'test_answer',
  'other',
] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];

export interface Cursor {
  readonly at: string;
  readonly id: string;
}

export interface FeedbackPage {
  readonly rows: readonly Feedback[];
  readonly next: Cursor | null;
}

/** A page of answers that fit, the newest first, after the last one seen. */
export function fetchFeedback(
  branchId: string,
  filter: FeedbackFilter,
  after: Cursor | null,
  limit: number,
): Promise<FeedbackPage> {
  return callRpc<FeedbackPage>('explore_responses', {
    p_branch_id: branchId,
    p_filter: filter,
    p_after: after,
    p_limit: limit,
  });
}

interface Counts {
  readonly n: number;
  readonly detractors: number;
  readonly passives: number;
  readonly promoters: number;
  readonly unsatisfied: number;
  readonly satisfied: number;
}

interface WireFigures {
  readonly all: Counts;
  readonly counted: Counts;
  readonly waiting: number;
  readonly reasons: readonly { readonly reason: ExclusionReason; readonly n: number }[];
}

/** NPS and satisfaction of some answers, each with interval and n. */
export interface SelectionFigures {
  readonly n: number;
  readonly nps: Figure;
  readonly satisfaction: Figure;
}

export interface FeedbackFigures {
  readonly all: SelectionFigures;
  readonly counted: SelectionFigures;
  readonly waiting: number;
  readonly reasons: WireFigures['reasons'];
}

/** The figures of everything that fits, with and without what was excluded. */
export async function fetchFeedbackFigures(
  branchId: string,
  filter: FeedbackFilter,
): Promise<FeedbackFigures> {
  const { all, counted, waiting, reasons } = await callRpc<WireFigures>('explore_figures', {
    p_branch_id: branchId,
    p_filter: filter,
  });
  return { all: figuresOf(all), counted: figuresOf(counted), waiting, reasons };
}

export function figuresOf(counts: Counts): SelectionFigures {
  const { n, satisfied, unsatisfied } = counts;
  return {
    n,
    nps: npsFigure(counts),
    satisfaction: shareFigure(satisfied, satisfied + unsatisfied),
  };
}

interface PostedRow {
  employee_id: string;
}
interface EmployeeRow {
  id: string;
  name: string;
}
interface QuestionnaireRow {
  content: { chips?: { praise?: FilterOptions['chips'] } };
}

/** People who are or were posted in the branch, treatments, and the chips of the newest questionnaire. */
export async function fetchFilterOptions(branchId: string): Promise<FilterOptions> {
  const client = await getClient();
  const [postings, treatments, questionnaires] = await Promise.all([
    rowsOf<PostedRow>(client.from('postings').select('employee_id').eq('branch_id', branchId)),
    fetchTreatments(),
    rowsOf<QuestionnaireRow>(
      client
        .from('questionnaires')
        .select('content')
        .order('version', { ascending: false })
        .limit(1),
    ),
  ]);
  const ids = [...new Set(postings.map((posting) => posting.employee_id))];
  const people = await rowsOf<EmployeeRow>(
    client.from('employees').select('id, name').in('id', ids).order('code'),
  );
  return { people, treatments, chips: questionnaires[0]?.content.chips?.praise ?? [] };
}

export function proposeExclusion(
  responseId: string,
  reason: ExclusionReason,
  note: string,
): Promise<string> {
  return callRpc<string>('propose_exclusion', {
    p_response_id: responseId,
    p_reason: reason,
    p_note: note,
  });
}

export function confirmExclusion(exclusionId: string): Promise<unknown> {
  return callRpc('confirm_exclusion', { p_exclusion_id: exclusionId });
}

export function liftExclusion(exclusionId: string): Promise<unknown> {
  return callRpc('lift_exclusion', { p_exclusion_id: exclusionId });
}
