export const signalNames = [
  'too_fast',
  'straight_line',
  'burst',
  'session',
  'mismatch',
  'asks_less',
  'avoids_trouble',
  'score_jump',
] as const;
export type SignalName = (typeof signalNames)[number];

/** One test of one person. */
export interface Suspicion {
  readonly signal: SignalName;
  readonly employeeId: string;
  /** Of this test alone; `watchBranch` adjusts it over all of a check. */
  readonly p: number;
  /** How large it is, and the least that matters, in one unit: answers, or a difference of shares. */
  readonly effect: number;
  readonly minimum: number;
  /** What the sentence about it says: counts, shares, the moment. */
  readonly facts: Readonly<Record<string, number>>;
  /** The answers it rests on, where there are such. */
  readonly responseIds: readonly string[];
}

/** A suspicion beside all others of the check. */
export interface Signal extends Suspicion {
  readonly adjustedP: number;
  readonly isRaised: boolean;
}

/** What is odd about one answer, whoever it rates. */
export interface ResponseFlag {
  readonly responseId: string;
  readonly flag: 'too_fast' | 'burst' | 'off_hours' | 'far_from_visit' | 'mismatch';
  readonly facts: Readonly<Record<string, number>>;
}
