/** A tablet as its last heartbeat described it. */
export interface Tablet {
  readonly id: string;
  readonly name: string;
  readonly pairedAt: string | null;
  readonly revokedAt: string | null;
  readonly lastSeenAt: string | null;
  readonly appVersion: string | null;
  readonly queueDepth: number | null;
  readonly oldestAgeSeconds: number | null;
  readonly quarantineCount: number | null;
  readonly isAwake: boolean | null;
  readonly isStoragePersisted: boolean | null;
  /** Three heartbeats missed in the opening hours of its branch, as the database judges. */
  readonly isSilent: boolean;
  readonly silentSince: string | null;
}

/** `resting`: not heard of lately, but the branch is closed. */
export type TabletState = 'live' | 'silent' | 'resting' | 'unpaired' | 'revoked';

/** Three heartbeats. */
const quietMs = 180_000;

/** What a tablet is, in one word. @param now Unix milliseconds */
export function tabletState(tablet: Tablet, now: number): TabletState {
  if (tablet.revokedAt !== null) return 'revoked';
  if (tablet.pairedAt === null) return 'unpaired';
  if (tablet.isSilent) return 'silent';
  return ageMs(tablet, now) > quietMs ? 'resting' : 'live';
}

/** How long it has not been heard of; since its pairing where it never was. */
export function ageMs({ lastSeenAt, pairedAt }: Tablet, now: number): number {
  const last = lastSeenAt ?? pairedAt;
  return last === null ? Number.POSITIVE_INFINITY : Math.max(0, now - Date.parse(last));
}

const order: readonly TabletState[] = ['silent', 'live', 'resting', 'unpaired', 'revoked'];

/** What needs a look first, then by name. */
export function sortTablets(tablets: readonly Tablet[], now: number): Tablet[] {
  const rank = (tablet: Tablet) => order.indexOf(tabletState(tablet, now));
  return [...tablets].sort(
    (one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name),
  );
}
