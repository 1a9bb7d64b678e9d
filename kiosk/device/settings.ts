import type { Sync } from '#shared/schemas/heartbeat.ts';
import { type KnownPassport, rememberPassports } from '../passport/remember-passports.ts';

/** What the last sync left on the tablet, so that it works for days with the network off. */
export interface Settings extends Omit<Sync, 'passports'> {
  readonly passports: readonly KnownPassport[];
}

/** Take in a sync. What the tablet knew of codes that are gone by now is kept for honest answers. */
export function takeSync(before: Settings | null, sync: Sync, now: number): Settings {
  return { ...sync, passports: rememberPassports(before?.passports ?? [], sync.passports, now) };
}
