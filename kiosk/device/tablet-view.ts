import type { Locale } from '#shared/i18n/locale.ts';
import type { Passport } from '#shared/schemas/heartbeat.ts';
import type { Pairing } from '#shared/schemas/pairing.ts';
import type { PairingProblem } from '../api/pair.ts';
import type { Found } from '../passport/find-passport.ts';
import type { Session } from '../state/session.ts';
import type { Clock } from './clock.ts';
import type { Home } from './remember.ts';
import type { Settings } from './settings.ts';

export interface TabletView {
  readonly pairing: Pairing | null;
  readonly settings: Settings | null;
  /** The storage cannot be used: nothing could be kept, so nothing is asked. */
  readonly isBroken: boolean;
  /** The server has withdrawn the pairing; what waits stays on the tablet. */
  readonly isRefused: boolean;
  readonly waiting: number;
  readonly isPairing: boolean;
  readonly pairingProblem: PairingProblem | null;
  /** Within the opening hours of the branch. */
  readonly isOpen: boolean;
  /** As chosen in the staff menu, where anything was. */
  readonly home: Home | undefined;
  /** A visit the front desk has sent here, until it is shown. */
  readonly pushedVisit: Passport | null;
}

/** The device behind the screens: who it is, what it was last told, what it still has to send. */
export interface Tablet {
  readonly view: TabletView;
  onChange(listener: () => void): void;
  start(): Promise<void>;
  pair(code: string, locale: Locale): Promise<void>;
  findVisit(code: string): Promise<Found>;
  /** Resolves when the answer is on the disk. */
  keep(session: Session): Promise<void>;
  /** The attract screen, or the dark one, is or is not in sight: only then may a pushed visit come. */
  attend?(isWaiting: boolean): void;
  /** The pushed visit is on the screen. */
  took?(codeHash: string): void;
  /** What the staff menu works with; absent where there is no staff, as on a customer's phone. */
  readonly staff?: StaffAccess;
}

export interface StaffAccess {
  readonly clock: Clock;
  isAwake(): boolean;
  functionsUrl(): Promise<string | null>;
  /** Sync, then hand in. */
  refresh(): Promise<void>;
  chooseHome(home: Home): Promise<void>;
  unpair(): Promise<void>;
}

export const unknownTablet: TabletView = {
  pairing: null,
  settings: null,
  isBroken: false,
  isRefused: false,
  waiting: 0,
  isPairing: false,
  pairingProblem: null,
  isOpen: true,
  home: undefined,
  pushedVisit: null,
};
