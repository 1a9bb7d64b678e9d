import { type Acknowledgment, fetchAcknowledgments } from './acknowledgments.ts';
import { type Appeal, fetchAppeals } from './appeals.ts';
import { type Calibration, fetchCalibrations } from './calibrations.ts';
import { fetchOwnRestatements, type OwnRestatement } from './own-restatements.ts';
import { type AppraisalPeriod, fetchPeriods, fetchResults, type Result } from './own-results.ts';
import { type ActionItem, fetchActionItems, fetchTalks, type Talk } from './talks.ts';

/** Everything of one's own that is stored about results: the newest period first. */
export interface OwnBook {
  readonly entries: readonly { readonly period: AppraisalPeriod; readonly result: Result }[];
  readonly acknowledgments: readonly Acknowledgment[];
  readonly appeals: readonly Appeal[];
  readonly calibrations: readonly Calibration[];
  readonly restatements: readonly OwnRestatement[];
  readonly talks: readonly Talk[];
  readonly actionItems: readonly ActionItem[];
}

export async function fetchOwnBook(employeeId: string): Promise<OwnBook> {
  const [
    periods,
    results,
    acknowledgments,
    appeals,
    calibrations,
    restatements,
    talks,
    actionItems,
  ] = await Promise.all([
    fetchPeriods(),
    fetchResults({ employeeId }),
    fetchAcknowledgments(employeeId),
    fetchAppeals({ employeeId }),
    fetchCalibrations({ employeeId }),
    fetchOwnRestatements(employeeId),
    fetchTalks(employeeId),
    fetchActionItems(employeeId),
  ]);
  const entries = periods.flatMap((period) => {
    const result = results.find(({ periodId }) => periodId === period.id);
    return result ? [{ period, result }] : [];
  });
  return { entries, acknowledgments, appeals, calibrations, restatements, talks, actionItems };
}
