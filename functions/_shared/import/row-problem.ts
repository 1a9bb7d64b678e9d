/** What can be wrong with one row before the database is asked. */
export const readingProblemCodes = [
  'value_missing',
  'not_a_date',
  'date_ambiguous',
  'date_out_of_range',
  'not_a_number',
  'not_a_whole_number',
  'out_of_range',
  'other_scale',
  'text_too_long',
  'text_unreadable',
  'row_too_short',
  'row_too_long',
  'nothing_said',
  'person_missing',
  'language_unknown',
  'measure_unknown',
  'shares_do_not_sum',
  'count_differs',
  'part_exceeds_whole',
  // of records
  'not_an_amount',
  'not_yes_or_no',
  'word_unknown',
  'phone_as_number',
  'more_than_possible',
  'ends_before_it_starts',
  'said_differently',
  'person_named_twice',
  'refund_above_amount',
  'refund_before_payment',
  'record_invalid',
] as const;

/** What only the database knows: `private.problem()` in the migration of the imports. */
export const checkingProblemCodes = [
  'branch_unknown',
  'branch_missing',
  'branch_not_this_import',
  'person_unknown',
  'person_not_posted',
  'treatment_unknown',
  'duplicate_row',
  'response_erased',
  'response_differs',
  'total_differs',
  'record_answered',
] as const;

/** What was understood all the same, and is told: nothing of it keeps a row out. */
export const noticeCodes = [
  'header_repeated',
  'zeros_restored',
  'time_assumed',
  'visit_not_here',
  'procedure_not_here',
  'campaign_not_here',
] as const;

export type ReadingProblemCode = (typeof readingProblemCodes)[number];
export type NoticeCode = (typeof noticeCodes)[number];
export type RowProblemCode =
  | ReadingProblemCode
  | (typeof checkingProblemCodes)[number]
  | NoticeCode;

/** `column` is the target field (the screen says it as the file does), '' when it is the whole row. */
export interface RowProblem {
  readonly column: string;
  readonly code: RowProblemCode;
  readonly value: string;
}

const shownLength = 200;

/** The value is cut, and freed of what a database text cannot hold, so that it can be reported. */
export function rowProblem(column: string, code: RowProblemCode, value = ''): RowProblem {
  const printable = value.slice(0, shownLength).replace(/[\p{Surrogate}\0]/gu, '\uFFFD');
  return { column, code, value: printable };
}
