import { device } from '../_edge/actor.ts';
import { callRpc } from '../_edge/call-rpc.ts';
import { createServiceClient } from '../_edge/database.ts';
import { endpoint } from '../_edge/endpoint.ts';
import { readEnvironment } from '../_edge/environment.ts';
import { publicSealingKey, readSealingKeys } from '../_edge/sealing-keys.ts';
import { pollKiosk, syncKiosk } from './handler.ts';
import { readSyncBody } from './read-sync-body.ts';

const read = (name: string) => Deno.env.get(name);
const database = createServiceClient(readEnvironment(read));
const sealingKey = publicSealingKey(readSealingKeys(read));

export default endpoint(
  { name: 'sync-kiosk', method: 'POST', actor: device, body: readSyncBody },
  ({ actor, body }) => {
    const context = {
      device: actor,
      sealingKey,
      sync: (parameters: Record<string, unknown>) =>
        callRpc<never>(database, 'sync_kiosk', parameters),
      poll: (parameters: Record<string, unknown>) =>
        callRpc<never>(database, 'poll_kiosk', parameters),
    };
    return 'poll' in body ? pollKiosk(body, context) : syncKiosk(body, context);
  },
);
