import type { Role } from '../permissions/matrix.ts';

/** open → preview → published → sealed, and never back. */
export const periodStates = ['open', 'preview', 'published', 'sealed'] as const;
export type PeriodState = (typeof periodStates)[number];

/** What is done with a period. `calibrate`, `talk`, `appeal`, `decide` and `acknowledge` concern one person in it. */
export const periodActions = [
  'discard',
  'compute',
  'calibrate',
  'publish',
  'acknowledge',
  'talk',
  'appeal',
  'decide',
  'seal',
  'replay',
  'restate',
] as const;
export type PeriodAction = (typeof periodActions)[number];

/** What must hold besides the state. Each is checked in the database and is refused with a problem of its own. */
export type PeriodNeed =
  | 'period_over'
  | 'everybody_planned'
  | 'message'
  | 'appeal_window_open'
  | 'appeal_window_closed'
  | 'no_open_appeals'
  | 'not_trial'
  | 'reason';

export interface PeriodTransition {
  readonly action: PeriodAction;
  readonly from: readonly PeriodState[];
  /** Null where the period stays in its state. */
  readonly to: PeriodState | null;
  readonly by: readonly Role[];
  readonly needs: readonly PeriodNeed[];
}

const hq = ['hq'] as const;
const runners = ['manager', 'lead', 'hq'] as const;

/**
 * The state machine of a period: what may be done in which state, by whom, and what it needs. Opening
 * has no state to start from and is head office's. `private.period_transitions` in the database is a
 * copy; a test holds every cell of state × action × role.
 */
export const periodTransitions: readonly PeriodTransition[] = [
  { action: 'discard', from: ['open'], to: null, by: hq, needs: [] },
  { action: 'compute', from: ['open', 'preview'], to: 'preview', by: hq, needs: ['period_over'] },
  { action: 'calibrate', from: ['preview'], to: null, by: ['lead', 'hq'], needs: ['reason'] },
  {
    action: 'publish',
    from: ['preview'],
    to: 'published',
    by: hq,
    needs: ['everybody_planned', 'message'],
  },
  { action: 'acknowledge', from: ['published', 'sealed'], to: null, by: ['employee'], needs: [] },
  { action: 'talk', from: ['published', 'sealed'], to: null, by: runners, needs: [] },
  {
    action: 'appeal',
    from: ['published'],
    to: null,
    by: ['employee'],
    needs: ['appeal_window_open', 'reason'],
  },
  { action: 'decide', from: ['published'], to: null, by: ['lead', 'hq'], needs: ['reason'] },
  {
    action: 'seal',
    from: ['published'],
    to: 'sealed',
    by: hq,
    needs: ['not_trial', 'appeal_window_closed', 'no_open_appeals'],
  },
  { action: 'replay', from: ['sealed'], to: null, by: hq, needs: [] },
  { action: 'restate', from: ['sealed'], to: null, by: hq, needs: ['reason'] },
];

/** May somebody with this role do this to a period in this state? Its needs are another question. */
export function isAllowed(state: PeriodState, action: PeriodAction, role: Role): boolean {
  const transition = transitionOf(action);
  return transition.from.includes(state) && transition.by.includes(role);
}

/** @throws {RangeError} never for an action of the list: each stands in the table once */
export function transitionOf(action: PeriodAction): PeriodTransition {
  const transition = periodTransitions.find((each) => each.action === action);
  if (!transition) throw new RangeError(`No transition is called ${action}.`);
  return transition;
}
