import { requireCount, requireNonNegative, requireProbability } from './requirements.ts';

/** What speaks for a review of one person, device or shift. */
export interface AlertEvidence {
  /** Benjamini–Hochberg adjusted over the whole batch, never a raw p. */
  readonly adjustedP: number;
  /** Size of the effect, in any unit. */
  readonly effect: number;
  /** The smallest effect that matters, in the same unit. */
  readonly practicalMinimum: number;
  /** Signals that do not follow from each other. */
  readonly independentSignals: number;
}

/**
 * Whether a suspicion goes to human review: adjusted p ≤ 0.10, an effect that matters, and two
 * independent signals. An alert starts a review; it excludes nothing and accuses nobody.
 *
 * Source: Meiping policy; see `positivePredictiveValue` for why one signal is not enough.
 * @throws {RangeError} when a value is out of range
 */
export function shouldRaiseAlert(evidence: AlertEvidence): boolean {
  const { adjustedP, effect, practicalMinimum, independentSignals } = evidence;
  requireProbability(adjustedP, 'The adjusted p-value');
  requireNonNegative(effect, 'The effect');
  requireNonNegative(practicalMinimum, 'The practical minimum');
  requireCount(independentSignals, 'The number of signals');
  return adjustedP <= 0.1 && effect >= practicalMinimum && independentSignals >= 2;
}
