import { type AppraisalRow, appraisalRow } from './appraisal-row.ts';
import { appraisePeople } from './appraise-people.ts';
import { readSnapshot, type Snapshot } from './snapshot.ts';

/**
 * Everybody of a snapshot, with what was decided since: what stands, or what would stand if a decision
 * were among its adjustments. Without the inputs, which a decision leaves as they were taken.
 *
 * @throws {RangeError} as `appraisePeople` does
 */
export function appraiseSnapshot(snapshot: Snapshot): AppraisalRow[] {
  const { shared, people } = readSnapshot(snapshot);
  return appraisePeople(shared, people).map((person) => appraisalRow(person));
}
