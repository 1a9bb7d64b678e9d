import { wilsonInterval } from '../statistics/wilson-interval.ts';
import { type Figure, leastShown } from './figure.ts';

/** A share from 0 to 1, such as the top-2 box, with its 95 % Wilson interval. */
export function shareFigure(count: number, n: number): Figure {
  if (n === 0) return { kind: 'empty' };
  if (n < leastShown) return { kind: 'withheld', n };
  return { kind: 'known', n, value: count / n, ...wilsonInterval(count, n) };
}
