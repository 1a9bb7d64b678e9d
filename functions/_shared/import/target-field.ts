/** What a file can bring. */
export const importKinds = ['responses', 'branch_totals'] as const;
export type ImportKind = (typeof importKinds)[number];

export const responseFields = [
  'answeredOn',
  'answeredAt',
  'nps',
  'employee',
  'score',
  'comment',
  'branchCode',
  'treatment',
  'language',
  'externalId',
] as const;

/** A total is either told in words (measure, value, count), or each column is one of the others. */
export const totalFields = [
  'branchCode',
  'branchName',
  'month',
  'npsPromoters',
  'npsPassives',
  'npsDetractors',
  'npsCount',
  'star1',
  'star2',
  'star3',
  'star4',
  'star5',
  'satisfied',
  'rated',
  'visits',
  'responses',
  'measure',
  'value',
  'count',
] as const;

export type ResponseField = (typeof responseFields)[number];
export type TotalField = (typeof totalFields)[number];
export type TargetField = ResponseField | TotalField;

export function fieldsOf(kind: ImportKind): readonly TargetField[] {
  return kind === 'responses' ? responseFields : totalFields;
}
