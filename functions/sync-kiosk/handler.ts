import type { Device } from '../_edge/actor.ts';
import type { PublicSealingKey } from '../_edge/sealing-keys.ts';
import type {
  Heartbeat,
  Poll,
  PollAnswer,
  Sync,
  UnchangedSync,
} from '../_shared/schemas/heartbeat.ts';

/** What the database tells, before the key that only the functions know. */
export type Told = Omit<Sync, 'sealingKey'> | UnchangedSync;

export interface Context {
  readonly device: Device;
  readonly sealingKey: PublicSealingKey;
  sync(parameters: { p_token_hash: string; p_heartbeat: Heartbeat }): Promise<Told>;
  poll(parameters: { p_token_hash: string; p_took: string | null }): Promise<PollAnswer>;
}

/** Note that the tablet is alive, and tell it what it needs for the next hours without a network. */
export async function syncKiosk(
  heartbeat: Heartbeat,
  { device, sealingKey, sync }: Context,
): Promise<Sync | UnchangedSync> {
  const known = databaseTag(heartbeat.etag, sealingKey);
  const told = await sync({
    p_token_hash: device.tokenHash,
    p_heartbeat: { ...heartbeat, etag: known },
  });
  const etag = `${told.etag}.${sealingKey.keyId}`;
  return 'isUnchanged' in told ? { ...told, etag } : { ...told, etag, sealingKey };
}

/** Is there a visit for this tablet? */
export function pollKiosk({ took }: Poll, { device, poll }: Context): Promise<PollAnswer> {
  return poll({ p_token_hash: device.tokenHash, p_took: took });
}

/** The database's half of a tag; null when the tablet does not know the newest key. */
function databaseTag(etag: string | null, { keyId }: PublicSealingKey): string | null {
  return etag?.endsWith(`.${keyId}`) ? etag.slice(0, -keyId.length - 1) : null;
}
