import { device } from '../_edge/actor.ts';
import { callRpc } from '../_edge/call-rpc.ts';
import { createServiceClient } from '../_edge/database.ts';
import { endpoint } from '../_edge/endpoint.ts';
import { readEnvironment } from '../_edge/environment.ts';
import { jsonBody } from '../_edge/json-body.ts';
import { HeartbeatSchema } from '../_shared/schemas/heartbeat.ts';
import { syncKiosk } from './handler.ts';

const database = createServiceClient(readEnvironment((name) => Deno.env.get(name)));

export default endpoint(
  { name: 'sync-kiosk', method: 'POST', actor: device, body: jsonBody(HeartbeatSchema) },
  ({ actor, body }) =>
    syncKiosk(body, {
      device: actor,
      sync: (parameters) => callRpc(database, 'sync_kiosk', parameters),
    }),
);
