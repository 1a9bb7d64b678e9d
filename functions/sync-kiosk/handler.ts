import type { Device } from '../_edge/actor.ts';
import type { Heartbeat, Sync } from '../_shared/schemas/heartbeat.ts';

export interface Context {
  readonly device: Device;
  sync(parameters: { p_token_hash: string; p_heartbeat: Heartbeat }): Promise<Sync>;
}

/** Note that the tablet is alive, and tell it what it needs for the next hours without a network. */
export function syncKiosk(heartbeat: Heartbeat, { device, sync }: Context): Promise<Sync> {
  return sync({ p_token_hash: device.tokenHash, p_heartbeat: heartbeat });
}
