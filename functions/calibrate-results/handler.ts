import type { AppraisalRow } from '../_shared/cycle/appraisal-row.ts';
import { appraiseSnapshot } from '../_shared/cycle/appraise-snapshot.ts';
import { changedRows } from '../_shared/cycle/changed-rows.ts';
import type { Snapshot } from '../_shared/cycle/snapshot.ts';
import type { CalibrationRequest } from '../_shared/schemas/appeal-decision.ts';

/** What `load_calibration` returns. */
export interface LoadedCalibration {
  readonly employeeId: string;
  readonly snapshot: Snapshot;
}

export interface Context {
  /** Refuses who may not calibrate it. */
  load(appraisalId: string): Promise<LoadedCalibration>;
  /** Answers the new revision of the period. */
  store(
    request: CalibrationRequest,
    periodRevision: number,
    rows: readonly AppraisalRow[],
  ): Promise<number>;
}

/** Move one total within the cap of its period; the ranks of the role follow, in the same transaction. */
export async function calibrateResult(
  request: CalibrationRequest,
  { load, store }: Context,
): Promise<{ readonly periodRevision: number }> {
  const { employeeId, snapshot } = await load(request.appraisalId);
  const moved: Snapshot = {
    ...snapshot,
    lines: snapshot.lines.map((line) =>
      line.employeeId === employeeId ? { ...line, calibrationBp: request.movementBp } : line,
    ),
  };
  const rows = changedRows(appraiseSnapshot(snapshot), appraiseSnapshot(moved));
  return { periodRevision: await store(request, snapshot.period.revision, rows) };
}
