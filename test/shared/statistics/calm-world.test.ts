import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../../../functions/_shared/statistics/create-random.ts';
import { type Moments, momentsOf } from '../../../functions/_shared/statistics/moments.ts';
import { pooledSd } from '../../../functions/_shared/statistics/pooled-sd.ts';
import type { RankedUnit } from '../../../functions/_shared/statistics/ranked-unit.ts';
import { shrinkMeans } from '../../../functions/_shared/statistics/shrink-means.ts';
import { tieGroups } from '../../../functions/_shared/statistics/tie-groups.ts';

const RUNS = 400;
/** Shares of 1, 2, 3, 4 and 5 stars: mean 4.7, as in a good clinic. */
const CALM = [0.005, 0.015, 0.04, 0.15, 0.79];

describe('ten equal employees', () => {
  it('are one tie group in at least 95 % of months, by posterior means', () => {
    expect(shareOfOneGroup(20_260, posterior)).toBeGreaterThanOrEqual(0.95);
  });

  it('are one tie group in at least 95 % of months, even by raw means', () => {
    expect(shareOfOneGroup(20_261, raw)).toBeGreaterThanOrEqual(0.95);
  });

  it('still show a gap of a quarter star in most months, by luck alone', () => {
    const random = createRandom(20_262);
    const gaps = Array.from({ length: RUNS }, () => {
      const means = month(random, CALM).map(({ mean }) => mean);
      return Math.max(...means) - Math.min(...means);
    });
    expect(gaps.filter((gap) => gap > 0.25).length / RUNS).toBeGreaterThan(0.8);
  });
});

describe('nine equal employees and one who is truly worse', () => {
  it('are told apart in most months when everybody has 150 answers', () => {
    const random = createRandom(20_263);
    const worse = [0.1, 0.1, 0.2, 0.2, 0.4];
    const seen = Array.from({ length: 100 }, () => {
      const team = Array.from({ length: 10 }, (_, i) => {
        return momentsOf(answers(random, i === 0 ? worse : CALM, 150));
      });
      return tieGroups(posterior(team)).at(-1)?.members.join() === '0';
    });
    expect(seen.filter(Boolean).length).toBeGreaterThan(90);
  });
});

function shareOfOneGroup(seed: number, rank: (team: Moments[]) => RankedUnit[]): number {
  const random = createRandom(seed);
  const runs = Array.from({ length: RUNS }, () => tieGroups(rank(month(random, CALM))).length);
  return runs.filter((groups) => groups === 1).length / RUNS;
}

/** One month: between 10 and 60 answers for each of ten people. */
function month(random: Random, shares: readonly number[]): Moments[] {
  return Array.from({ length: 10 }, () => {
    return momentsOf(answers(random, shares, 10 + Math.floor(51 * random())));
  });
}

function answers(random: Random, shares: readonly number[], n: number): number[] {
  return Array.from({ length: n }, () => {
    let left = random();
    const stars = shares.findIndex((share) => {
      left -= share;
      return left < 0;
    });
    return stars < 0 ? 5 : stars + 1;
  });
}

function posterior(team: Moments[]): RankedUnit[] {
  return shrinkMeans(team, pooledSd(team)).units.map(({ shrunk, sd }) => ({
    mean: shrunk,
    sd,
  }));
}

function raw(team: Moments[]): RankedUnit[] {
  const sd = pooledSd(team);
  return team.map(({ mean, n }) => ({ mean, sd: sd / Math.sqrt(n) }));
}
