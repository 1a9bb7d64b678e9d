import type { Interval } from './interval.ts';

/** The value, or the nearer end when it lies outside [low, high]. */
export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** Both ends of an interval, clamped. */
export function clampInterval({ lower, upper }: Interval, low: number, high: number): Interval {
  return { lower: clamp(lower, low, high), upper: clamp(upper, low, high) };
}
