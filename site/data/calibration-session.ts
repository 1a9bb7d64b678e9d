import { type BiasReading, biasMeter } from '#shared/cycle/bias-meter.ts';
import type { Branch } from './branch.ts';
import {
  type Calibration,
  type Calibrator,
  fetchCalibrations,
  fetchCalibrators,
} from './calibrations.ts';
import { getClient, rowsOf } from './client.ts';
import { fetchResults, type Result } from './own-results.ts';

/** A result of the branch with its movement, if it has one. */
export interface CalibrationRow {
  readonly result: Result;
  readonly name: string;
  readonly calibration: Calibration | null;
}

export interface CalibrationSessionData {
  readonly rows: readonly CalibrationRow[];
  /** Over everything the asker may see of the period: a lead one branch, head office all. */
  readonly bias: readonly BiasReading[];
  readonly calibrators: readonly Calibrator[];
}

/** The people of a branch in a period, by role and name: no list by score. */
export async function fetchCalibrationSession(
  periodId: string,
  branch: Branch,
): Promise<CalibrationSessionData> {
  const client = await getClient();
  const [results, calibrations, calibrators, people] = await Promise.all([
    fetchResults({ periodId, branchId: branch.id }),
    fetchCalibrations({ periodId }),
    fetchCalibrators(periodId),
    rowsOf<{ id: string; name: string; code: string }>(
      client.from('employees').select('id, name, code').order('code'),
    ),
  ]);
  const rows = people.flatMap(({ id, name }) => {
    const result = results.find(({ employeeId }) => employeeId === id);
    if (!result) return [];
    const calibration = calibrations.find(({ appraisalId }) => appraisalId === result.id) ?? null;
    return [{ result, name, calibration }];
  });
  return { rows, bias: biasMeter(calibrations), calibrators };
}
