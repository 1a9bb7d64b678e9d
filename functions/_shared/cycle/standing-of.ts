import type { AppraisalRow } from './appraisal-row.ts';
import type { StandingResult } from './blast-radius.ts';

/** What others see or feel of a row: its total after calibration, its rank interval, its right to an award. */
export function standingOf(row: AppraisalRow, calibrationBp: number): StandingResult {
  const { employeeId, engineBp, rankLow, rankHigh } = row;
  return {
    employeeId,
    totalBp: engineBp === null ? null : Math.max(0, engineBp + calibrationBp),
    rank: rankLow === null || rankHigh === null ? null : { low: rankLow, high: rankHigh },
    isEligible: row.content.awardObstacles.length === 0,
  };
}
