import { derSimonianLaird } from '../statistics/der-simonian-laird.ts';
import { itemAt } from '../statistics/item-at.ts';
import { probabilityAbove } from '../statistics/probability-above.ts';
import { type Quadrant, quadrant } from '../statistics/quadrant.ts';
import { growthOf } from './growth.ts';
import { placementCuts } from './placement-policy.ts';
import { type Potential, potentialOf } from './potential-of.ts';
import { ratedScore } from './rated-score.ts';
import { type RaterAgreement, raterAgreement } from './rater-agreement.ts';
import type { RubricScores } from './review.ts';

/** A score of a period, in points of 100, with its standard error. */
export interface PastScore {
  readonly score: number;
  readonly standardError: number;
}

export interface PersonToPlace {
  readonly employeeId: string;
  /** Of the period; null without a total. */
  readonly performance: PastScore | null;
  /** Observations behind it: of the KPI with most of them. */
  readonly n: number;
  readonly daysInRole: number;
  readonly reviews: readonly RubricScores[];
  /** The six periods up to this one, oldest first; null unless all six have a total. */
  readonly history: readonly PastScore[] | null;
}

export interface AxisReading {
  readonly score: number;
  readonly standardError: number;
  readonly cut: number;
  readonly reliability: number;
  /** That the true score lies above the cut, 0..1. */
  readonly above: number;
}

export type PlacementObstacle =
  | 'no_total'
  | 'too_few_observations'
  | 'new_in_role'
  | 'too_few_raters'
  | 'unreliable';

/** One person's place in one period, with all that led to it. */
export interface Placement {
  readonly employeeId: string;
  readonly quadrant: Quadrant | 'not_classified';
  readonly obstacles: readonly PlacementObstacle[];
  readonly performance: AxisReading | null;
  readonly potential: (AxisReading & Potential) | null;
}

export interface RolePlacements {
  readonly agreement: RaterAgreement;
  /** In the order of the input. */
  readonly placements: readonly Placement[];
}

/**
 * Place the people of one role in the 2×2. Reliability is tau² ÷ (tau² + se²) over the role, on each
 * axis: whether these scores tell these people apart.
 */
export function placePeople(people: readonly PersonToPlace[]): RolePlacements {
  const agreement = raterAgreement(people.map(({ reviews }) => reviews.map(ratedScore)));
  const growth = growthOf(people.map(({ history }) => history));
  const potentials = people.map(({ reviews }, i) =>
    potentialOf(reviews, itemAt(growth, i), agreement.raterSd),
  );
  const readPerformance = axisReader(
    people.map(({ performance }) => performance),
    placementCuts.performance,
  );
  const readPotential = axisReader(potentials, placementCuts.potential);
  return {
    agreement,
    placements: people.map((person, i) => {
      const potential = itemAt(potentials, i);
      const onPotential = readPotential(potential);
      return placeOne(
        person,
        readPerformance(person.performance),
        potential && onPotential && { ...potential, ...onPotential },
      );
    }),
  };
}

function placeOne(
  { employeeId, n, daysInRole, reviews }: PersonToPlace,
  performance: AxisReading | null,
  potential: (AxisReading & Potential) | null,
): Placement {
  const axes = [performance, potential].filter((axis) => axis !== null);
  const against: Readonly<Record<PlacementObstacle, boolean>> = {
    no_total: performance === null,
    too_few_observations: n < 30,
    new_in_role: daysInRole < 90,
    too_few_raters: reviews.length < 2,
    unreliable: axes.some(({ reliability }) => reliability < 0.7),
  };
  const obstacles = (Object.keys(against) as PlacementObstacle[]).filter((key) => against[key]);
  return {
    employeeId,
    quadrant:
      performance === null || potential === null
        ? 'not_classified'
        : quadrant({ performance, potential, n, daysInRole, potentialRaters: reviews.length }),
    obstacles,
    performance,
    potential,
  };
}

/** Reads a score against the cut, knowing how much the role's scores truly differ. */
function axisReader(all: readonly (PastScore | null)[], cut: number) {
  const known = all.filter((score) => score !== null);
  const tau2 =
    known.length < 2
      ? 0
      : derSimonianLaird(
          known.map(({ score }) => score),
          known.map(({ standardError }) => leastSquare(standardError)),
        ).tau2;
  return (axis: PastScore | null): AxisReading | null => {
    if (axis === null) return null;
    const variance = leastSquare(axis.standardError);
    const standardError = Math.sqrt(variance);
    return {
      score: axis.score,
      standardError,
      cut,
      reliability: tau2 / (tau2 + variance),
      above: probabilityAbove(axis.score, standardError, cut),
    };
  };
}

/** A score is written in hundredths of a point: none is surer than that. */
function leastSquare(standardError: number): number {
  return Math.max(standardError, 0.01) ** 2;
}
