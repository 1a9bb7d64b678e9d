import { type Tablet, tabletState } from './tablet.ts';

export type AlertKind =
  | 'silent'
  | 'quarantine'
  | 'record_missing'
  | 'record_altered'
  | 'record_inserted';

export interface TabletAlert {
  readonly id: string;
  readonly kind: AlertKind;
  readonly kioskId: string;
  readonly tabletName: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
  /** Of the tablet's chain, where the alert is about some of its records: [from, to], both included. */
  readonly sequences: readonly (readonly [number, number])[];
  /** A person looked into it; else it healed by itself. */
  readonly isClosedByPerson: boolean;
}

/** A record that somebody touched comes before a plug that somebody pulled. */
const weight: readonly AlertKind[] = [
  'record_altered',
  'record_inserted',
  'record_missing',
  'silent',
  'quarantine',
];

/**
 * What is open now. Silence while it lasts is no row yet: it is read off the tablets, and becomes a
 * row when it has ended.
 */
export function openAlerts(
  alerts: readonly TabletAlert[],
  tablets: readonly Tablet[],
  now: number,
): TabletAlert[] {
  const silent = tablets
    .filter((tablet) => tabletState(tablet, now) === 'silent')
    .map(
      (tablet): TabletAlert => ({
        id: `silent-${tablet.id}`,
        kind: 'silent',
        kioskId: tablet.id,
        tabletName: tablet.name,
        openedAt: tablet.silentSince ?? tablet.lastSeenAt ?? '',
        closedAt: null,
        sequences: [],
        isClosedByPerson: false,
      }),
    );
  const rows = alerts.filter(({ kind, closedAt }) => closedAt === null && kind !== 'silent');
  return [...rows, ...silent].sort(
    (one, other) =>
      weight.indexOf(one.kind) - weight.indexOf(other.kind) ||
      other.openedAt.localeCompare(one.openedAt),
  );
}

/** What is over, the latest first. */
export function closedAlerts(alerts: readonly TabletAlert[]): TabletAlert[] {
  return alerts
    .filter(({ closedAt }) => closedAt !== null)
    .sort((one, other) => (other.closedAt ?? '').localeCompare(one.closedAt ?? ''));
}
