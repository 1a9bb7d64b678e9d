import { fractionToNumber } from '#shared/numbers/fraction-to-number.ts';
import type { Interval } from '#shared/statistics/interval.ts';
import { guideMeasurements, lineOf, scoreGuide } from './score-month.ts';

/** One KPI of the month, the customers' rating, step by step up to the total. */
export interface GuideSteps {
  readonly ratings: number;
  readonly measurements: number;
  readonly value: number;
  readonly interval: Interval;
  readonly shrunk: number;
  readonly target: number;
  readonly scoreBp: number;
  readonly weightBp: number;
  readonly weightAfterBp: number;
  readonly contributionBp: number;
  readonly totalBp: number;
}

export function stepsOfMonth(): GuideSteps {
  const month = scoreGuide();
  const line = lineOf(month, 'C03');
  const { value, interval, shrunk, scoreBp } = line;
  if (!value || !interval || !shrunk || scoreBp === null || month.totalBp === null) {
    throw new RangeError('The month of the guide has a step without a figure.');
  }
  return {
    ratings: line.n,
    measurements: guideMeasurements.length,
    value: fractionToNumber(value),
    interval,
    shrunk: fractionToNumber(shrunk.value),
    target: fractionToNumber(line.target),
    scoreBp,
    weightBp: line.weightBp,
    weightAfterBp: line.weightAfterBp,
    contributionBp: line.contributionBp,
    totalBp: month.totalBp,
  };
}
