import type { Person } from './people.ts';
import type { Random } from './random.ts';

/**
 * How a customer's hidden feeling becomes an answer. Feelings are standard normal around 0 for an
 * ordinary person in an ordinary branch; the cuts below give a mean of 4.68 stars (77 % fives) and
 * an NPS of 62, the ceilings that medical aesthetics is known for.
 */
const starCuts = [-2.41, -2.054, -1.555, -0.739];
const npsCuts = [-2.576, -2.409, -2.227, -2.097, -1.977, -1.706, -1.405, -1.126, -0.674, 0];

/** Share of the variance of an answer that the mood of the day brings to all answers: the halo. */
const haloOfStars = 0.38;
const haloOfNps = 0.5;
/** How much of the liking of people carries over to the recommendation. */
const carryOver = 0.3;

export function starsFor(random: Random, mood: number, person: Person): number {
  return 1 + cutsBelow(starCuts, person.skill + blend(random, mood, haloOfStars));
}

export function npsFor(random: Random, mood: number, shift: number, liking: number): number {
  return cutsBelow(npsCuts, shift + carryOver * liking + blend(random, mood, haloOfNps));
}

function blend(random: Random, mood: number, halo: number): number {
  return Math.sqrt(halo) * mood + Math.sqrt(1 - halo) * random.normal();
}

function cutsBelow(cuts: readonly number[], feeling: number): number {
  return cuts.filter((cut) => feeling > cut).length;
}
