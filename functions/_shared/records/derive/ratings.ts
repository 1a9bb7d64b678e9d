import { wallDayNumber } from '../../calendar/wall-clock.ts';
import type { MeasureName } from '../../kpis/measure-catalogue.ts';
import { fraction } from '../../numbers/fraction.ts';
import { roundFraction } from '../../numbers/round-fraction.ts';
import { keepOnePerWindow } from '../../statistics/keep-one-per-window.ts';
import type { RatingAnswer } from '../answer.ts';
import type { ClinicIndex } from '../clinic-index.ts';
import type { Derived, Fact } from '../fact.ts';
import { dayMs, instantOf } from '../hours.ts';

/** The aspect that asks a nurse's customer “did you feel cared for?”. */
const careAspect = 'care';

/**
 * rating, post_op_rating (doctor, days 7–30), after_care_rating (nurse, up to day 7) and
 * cared_for_rating (nurse, one aspect). One observation is one visit and person: aspects are averaged
 * first, the earliest answer counts, and one customer counts once in 30 days about one person.
 * A walk-in without a visit is about the branch, never about a person.
 */
export function deriveRatings(index: ClinicIndex): Derived[] {
  const whole = oncePerVisit(index.clinic.ratings);
  const caring = oncePerVisit(
    index.clinic.ratings.filter(({ role, aspect }) => role === 'nurse' && aspect === careAspect),
  );
  const aged = (rating: Observation) => daysAfterVisit(rating, index);
  const after = (role: RatingAnswer['role'], first: number, last: number) =>
    whole.filter((rating) => {
      const days = rating.role === role ? aged(rating) : null;
      return days !== null && days >= first && days <= last;
    });
  return [
    ...facts('rating', whole, index),
    ...facts('post_op_rating', after('doctor', 7, 30), index),
    ...facts('after_care_rating', after('nurse', 0, 7), index),
    ...facts('cared_for_rating', caring, index),
  ];
}

interface Observation extends RatingAnswer {
  readonly visitId: string;
}

/** Of each response about a person the mean of its aspects, of each visit the first response. */
function oncePerVisit(answers: readonly RatingAnswer[]): Observation[] {
  const responses = new Map<string, Observation[]>();
  for (const answer of answers) {
    const { visitId } = answer;
    if (visitId === null) continue;
    const key = JSON.stringify([answer.responseId, answer.employeeId]);
    responses.set(key, [...(responses.get(key) ?? []), { ...answer, visitId }]);
  }
  const visits = new Map<string, Observation>();
  for (const aspects of responses.values()) {
    const [first] = aspects;
    if (!first) continue;
    const total = aspects.reduce((sum, { score }) => sum + score, 0);
    const observation = { ...first, score: roundFraction(fraction(total, aspects.length)) };
    const key = JSON.stringify([first.branchId, first.visitId, first.employeeId]);
    const known = visits.get(key);
    if (!known || order(observation, known) < 0) visits.set(key, observation);
  }
  return [...visits.values()].sort(order);
}

function facts(
  measure: MeasureName,
  observations: readonly Observation[],
  index: ClinicIndex,
): Fact[] {
  const dated = observations.map((observation) => ({
    observation,
    key: JSON.stringify([observation.customerRef ?? observation.visitId, observation.employeeId]),
    day: instantOf(observation.answeredAt) / dayMs,
  }));
  return keepOnePerWindow(dated).map(({ observation }) => ({
    measure,
    value: observation.score,
    employeeId: observation.employeeId,
    role: observation.role,
    branchId: observation.branchId,
    treatmentCode:
      index.find('visit', observation.branchId, observation.visitId)?.content.treatmentCode ?? null,
    eventAt: instantOf(observation.answeredAt),
    source: { kind: 'response', id: observation.responseId },
  }));
}

/** Calendar days from the visit to the answer; null when the visit is not known. */
function daysAfterVisit(rating: Observation, index: ClinicIndex): number | null {
  const visit = index.find('visit', rating.branchId, rating.visitId);
  if (visit === null) return null;
  const day = (text: string) => wallDayNumber(index.clock(rating.branchId).read(instantOf(text)));
  return day(rating.answeredAt) - day(visit.content.arrivedAt);
}

function order(a: RatingAnswer, b: RatingAnswer): number {
  const difference = instantOf(a.answeredAt) - instantOf(b.answeredAt);
  if (difference !== 0) return difference;
  if (a.responseId === b.responseId) return a.employeeId < b.employeeId ? -1 : 1;
  return a.responseId < b.responseId ? -1 : 1;
}
