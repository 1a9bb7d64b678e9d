import { shouldRaiseAlert } from '../statistics/should-raise-alert.ts';
import type { Signal, SignalName } from './suspicion.ts';

/** About one person: what was raised, and the answers that speak for it. */
export interface Finding {
  readonly employeeId: string;
  readonly signals: readonly Signal[];
  readonly responseIds: readonly string[];
}

/** Signals that may follow from one another are one kind of evidence. */
const kindOf: Partial<Record<SignalName, string>> = {
  straight_line: 'many fives',
  score_jump: 'many fives',
};

/** The people whom somebody should look at: at least two raised signals of different kinds. */
export function findPeople(signals: readonly Signal[]): Finding[] {
  const ids = [...new Set(signals.map(({ employeeId }) => employeeId))].sort();
  return ids.flatMap((employeeId) => {
    const raised = signals
      .filter((signal) => signal.employeeId === employeeId && signal.isRaised)
      .toSorted((a, b) => a.adjustedP - b.adjustedP || (a.signal < b.signal ? -1 : 1));
    const [strongest] = raised;
    const kinds = new Set(raised.map(({ signal }) => kindOf[signal] ?? signal));
    if (
      strongest === undefined ||
      !shouldRaiseAlert({
        adjustedP: strongest.adjustedP,
        effect: strongest.effect,
        practicalMinimum: strongest.minimum,
        independentSignals: kinds.size,
      })
    ) {
      return [];
    }
    const responseIds = [...new Set(raised.flatMap((signal) => signal.responseIds))].sort();
    return { employeeId, signals: raised, responseIds };
  });
}
