import type { Sync } from '#shared/schemas/heartbeat.ts';
import { type KnownPassport, rememberPassports } from '../passport/remember-passports.ts';
import { appVersion } from './app-version.ts';

/** What the last sync left on the tablet, so that it works for days with the network off. */
export interface Settings extends Omit<Sync, 'passports' | 'pushedVisit'> {
  readonly passports: readonly KnownPassport[];
  /** The version that took it in: another one may need more of the answer than this one kept. */
  readonly takenBy: string;
}

/** Take in a sync. What the tablet knew of codes that are gone by now is kept for honest answers. */
export function takeSync(before: Settings | null, sync: Sync, now: number): Settings {
  const { pushedVisit: _, passports, ...rest } = sync;
  const known = rememberPassports(before?.passports ?? [], passports, now);
  return { ...rest, passports: known, takenBy: appVersion };
}

/** What to ask the server by: null where the whole answer is wanted. */
export function knownEtag(settings: Settings | null): string | null {
  return settings?.takenBy === appVersion ? settings.etag : null;
}
