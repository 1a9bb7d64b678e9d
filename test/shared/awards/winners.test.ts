import { describe, expect, it } from 'vitest';
import { outstandingEmployees } from '#shared/awards/outstanding-employees.ts';
import { shareWinners } from '#shared/awards/share-winners.ts';
import { createRandom } from '#shared/statistics/create-random.ts';
import { normalQuantile } from '#shared/statistics/normal-quantile.ts';
import { wilsonInterval } from '#shared/statistics/wilson-interval.ts';

const scored = (employeeId: string, totalBp: number, standardErrorBp = 100) => ({
  employeeId,
  totalBp,
  standardErrorBp,
  obstacles: [],
});

describe('the award for outstanding employees', () => {
  it('goes to the whole top tie group', () => {
    const { winners } = outstandingEmployees('nurse', [
      scored('c', 7_000),
      scored('a', 9_950),
      scored('b', 10_000),
    ]);
    expect(winners).toEqual(['a', 'b']);
  });

  it('never to somebody with an obstacle, however high the score', () => {
    const decision = outstandingEmployees('nurse', [
      { ...scored('vetoed', 12_000), obstacles: ['veto'] },
      { ...scored('new', 12_000), obstacles: ['too_few_days'] },
      scored('a', 9_000),
      scored('b', 6_000),
    ]);
    expect(decision.winners).toEqual(['a']);
    expect(decision.candidates.find(({ id }) => id === 'vetoed')?.obstacles).toEqual(['veto']);
  });

  it('is not given to somebody who was compared with nobody', () => {
    const decision = outstandingEmployees('nurse', [scored('a', 9_000)]);
    expect(decision.winners).toEqual([]);
    expect(decision.candidates[0]?.obstacles).toEqual(['no_other_to_compare']);
  });

  it('has no winner where nobody is eligible', () => {
    const nobody = [{ ...scored('a', 9_000), obstacles: ['provisional' as const] }];
    expect(outstandingEmployees('nurse', nobody).winners).toEqual([]);
    expect(outstandingEmployees('nurse', []).winners).toEqual([]);
  });

  it('among ten equal people goes to all of them in at least 95 % of months', () => {
    const random = createRandom(20_261_127);
    const months = 400;
    let shared = 0;
    for (let month = 0; month < months; month += 1) {
      const people = Array.from({ length: 10 }, (_, i) =>
        scored(`p${i}`, Math.round(9_000 + 300 * normalQuantile(0.0005 + 0.999 * random())), 300),
      );
      if (outstandingEmployees('nurse', people).winners.length === 10) shared += 1;
    }
    expect(shared / months).toBeGreaterThanOrEqual(0.95);
  });
});

describe('the award for a share', () => {
  const head = { kind: 'satisfaction', role: 'nurse' } as const;
  const share = (id: string, count: number, of: number) => ({ id, count, of, obstacles: [] });

  it('goes to the highest lower bound, not to the highest share', () => {
    const { winners, candidates } = shareWinners(head, [
      share('few', 31, 31),
      share('many', 195, 200),
    ]);
    expect(winners).toEqual(['many']);
    expect(candidates.find(({ id }) => id === 'many')?.interval?.[0]).toBeCloseTo(
      wilsonInterval(195, 200).lower,
      12,
    );
  });

  it('is shared by those whose bounds are written alike', () => {
    const equal = [share('b', 90, 100), share('a', 90, 100), share('c', 80, 100)];
    expect(shareWinners(head, equal).winners).toEqual(['a', 'b']);
  });

  it('is never given over an obstacle, or for nothing', () => {
    const { winners } = shareWinners(head, [
      { ...share('a', 100, 100), obstacles: ['too_few_asked'] },
      share('b', 0, 0),
    ]);
    expect(winners).toEqual([]);
  });
});
