import type { Locale } from '#shared/i18n/locale.ts';
import { getClient, rowsOf } from './client.ts';

/** What a client wrote. Whom they rated stays out of this list: it is about the branch. */
export interface Comment {
  readonly id: string;
  readonly answeredAt: string;
  readonly isTimeUncertain: boolean;
  readonly nps: number | null;
  readonly text: string;
  readonly language: Locale;
  readonly isWalkIn: boolean;
  readonly wantsContact: boolean;
  readonly isExcluded: boolean;
  /** The customer left before the end. */
  readonly isPartial: boolean;
}

interface CommentRow {
  id: string;
  visit_id: string | null;
  channel: string;
  answered_at: string;
  is_time_uncertain: boolean;
  nps: number | null;
  comment: string;
  language: Locale;
  wants_contact: boolean;
  is_excluded: boolean;
  is_partial: boolean;
}

/** The latest comments of a branch, excluded ones included: they are marked, never hidden. */
export async function fetchLatestComments(branchId: string, count = 20): Promise<Comment[]> {
  const client = await getClient();
  const rows = await rowsOf<CommentRow>(
    client
      .from('responses')
      .select(
        'id, visit_id, channel, answered_at, is_time_uncertain, nps, comment, language, wants_contact, is_excluded, is_partial',
      )
      .eq('branch_id', branchId)
      .not('comment', 'is', null)
      .order('answered_at', { ascending: false })
      .limit(count),
  );
  return rows.map((row) => ({
    id: row.id,
    answeredAt: row.answered_at,
    isTimeUncertain: row.is_time_uncertain,
    nps: row.nps,
    text: row.comment,
    language: row.language,
    isWalkIn: row.visit_id === null && row.channel !== 'import',
    wantsContact: row.wants_contact,
    isExcluded: row.is_excluded,
    isPartial: row.is_partial,
  }));
}
