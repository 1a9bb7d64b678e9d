/*
 * What an input must be. Each function gives the value back or throws a RangeError that names the
 * input, so that a wrong number stops at the door instead of becoming NaN on a screen.
 */

/** A whole number, 0 or more. */
export function requireCount(value: number, name: string): number {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${name} must be a whole number, 0 or more, got ${value}.`);
  }
  return value;
}

/** A whole number, 1 or more. */
export function requirePositiveCount(value: number, name: string): number {
  if (requireCount(value, name) === 0) throw new RangeError(`${name} must be at least 1.`);
  return value;
}

/** Any number but NaN and the infinities. */
export function requireFinite(value: number, name: string): number {
  if (!Number.isFinite(value)) throw new RangeError(`${name} must be finite, got ${value}.`);
  return value;
}

/** A finite number above zero. */
export function requirePositive(value: number, name: string): number {
  if (requireFinite(value, name) <= 0) {
    throw new RangeError(`${name} must be above zero, got ${value}.`);
  }
  return value;
}

/** A finite number, 0 or more. */
export function requireNonNegative(value: number, name: string): number {
  if (requireFinite(value, name) < 0) {
    throw new RangeError(`${name} must not be negative, got ${value}.`);
  }
  return value;
}

/** A probability, 0 and 1 included. */
export function requireProbability(value: number, name: string): number {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} must be in 0..1, got ${value}.`);
  return value;
}

/** A probability strictly between 0 and 1: confidence levels, quantile levels. */
export function requireOpenProbability(value: number, name: string): number {
  if (!(value > 0 && value < 1)) {
    throw new RangeError(`${name} must be strictly between 0 and 1, got ${value}.`);
  }
  return value;
}

/** Successes of trials: both whole, 0 ≤ successes ≤ n, n at least 1. */
export function requireShare(successes: number, n: number): void {
  requireCount(successes, 'successes');
  requirePositiveCount(n, 'n');
  if (successes > n) throw new RangeError(`${successes} successes in ${n} trials.`);
}

/** Two lists that belong together, entry by entry, with at least one entry. */
export function requirePaired(a: readonly unknown[], b: readonly unknown[], names: string): void {
  if (a.length !== b.length) {
    throw new RangeError(`${names} must have the same length, got ${a.length} and ${b.length}.`);
  }
  if (a.length === 0) throw new RangeError(`${names} must not be empty.`);
}
