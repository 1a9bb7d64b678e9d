import type { Adjustment } from './adjustment.ts';
import type { CyclePeriod } from './cycle-period.ts';
import type { DecidedInputs, OwnInputs } from './own-inputs.ts';
import type { SharedInputs } from './shared-inputs.ts';

/** What `load_period_snapshot` returns: the facts a period was computed from, and what was decided since. */
export interface Snapshot {
  readonly period: CyclePeriod;
  readonly engineVersion: string;
  /** Canonical `SharedInputs`. */
  readonly shared: string;
  readonly adjustments: readonly Adjustment[];
  readonly lines: readonly SnapshotLine[];
}

export interface SnapshotLine {
  readonly employeeId: string;
  /** Canonical `OwnInputs`. */
  readonly own: string;
  readonly calibrationBp: number;
  readonly revision: number;
  readonly engineBp: number | null;
  /** The appraisal as it stands, as written; only for sealing. */
  readonly content?: unknown;
}

export interface ReadSnapshot {
  readonly shared: SharedInputs;
  readonly people: readonly DecidedInputs[];
}

/** A snapshot, ready for `appraisePeople`. Its texts are trusted: the database keeps what we wrote. */
export function readSnapshot({ shared, adjustments, lines }: Snapshot): ReadSnapshot {
  return {
    shared: JSON.parse(shared) as SharedInputs,
    people: lines.map(({ employeeId, own, calibrationBp }) => ({
      facts: JSON.parse(own) as OwnInputs,
      adjustments: adjustments.filter((each) => each.employeeId === employeeId),
      calibrationBp,
    })),
  };
}
