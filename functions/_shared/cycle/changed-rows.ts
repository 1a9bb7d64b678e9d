import { canonicalJson } from '../scoring/canonical-json.ts';
import type { AppraisalRow } from './appraisal-row.ts';

/** The rows that a decision changes: those whose bytes differ. */
export function changedRows(
  before: readonly AppraisalRow[],
  after: readonly AppraisalRow[],
): AppraisalRow[] {
  const was = new Map(before.map((row) => [row.employeeId, canonicalJson(row)]));
  return after.filter((row) => was.get(row.employeeId) !== canonicalJson(row));
}
