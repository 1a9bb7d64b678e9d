import { describe, expect, it } from 'vitest';
import { biasMeter } from '../../../functions/_shared/cycle/bias-meter.ts';

const moved = (madeBy: string, ...movements: number[]) =>
  movements.map((movementBp) => ({ madeBy, movementBp }));

describe('the bias meter', () => {
  it('says nothing of a handful, however one-sided', () => {
    const [reading] = biasMeter(moved('wang', 500, 500, 500, 500, 500));
    expect(reading).toMatchObject({ n: 5, meanBp: 500, interval: null, leaning: 'not_enough' });
  });
  it('calls it a leaning where eight of eight go up, though all by the cap', () => {
    const [reading] = biasMeter(moved('wang', ...Array.from({ length: 8 }, () => 500)));
    expect(reading).toMatchObject({ n: 8, meanBp: 500, interval: null, leaning: 'up' });
    expect(reading?.p).toBeCloseTo(2 / 2 ** 8, 10);
  });
  it('sees no leaning in ups and downs', () => {
    const [reading] = biasMeter(moved('wang', 300, -300, 200, -250, 100, -100, 50));
    expect(reading?.leaning).toBe('none');
    expect(reading?.interval?.lower).toBeLessThan(0);
    expect(reading?.interval?.upper).toBeGreaterThan(0);
  });
  it('asks more of each when many are tested', () => {
    const one = moved('a', 100, 90, 80, 70, 60, 50);
    const alone = biasMeter(one);
    const among = biasMeter([
      ...one,
      ...moved('b', 1, -1, 2, -2, 3, -3),
      ...moved('c', 5, 4, -3, 2, -1, 6),
    ]);
    expect(alone[0]?.leaning).toBe('up');
    expect(among.find(({ madeBy }) => madeBy === 'a')?.leaning).toBe('none');
  });
  it('reads nobody where nothing was moved', () => {
    expect(biasMeter([])).toEqual([]);
  });
});
