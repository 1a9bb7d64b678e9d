import { anyone } from '../_edge/actor.ts';
import { callRpc } from '../_edge/call-rpc.ts';
import { clientAddress } from '../_edge/client-address.ts';
import { createServiceClient } from '../_edge/database.ts';
import { endpoint } from '../_edge/endpoint.ts';
import { readEnvironment } from '../_edge/environment.ts';
import { jsonBody } from '../_edge/json-body.ts';
import { PairingRequestSchema } from '../_shared/schemas/pairing.ts';
import { pairKiosk } from './handler.ts';
import { makeDeviceToken } from './make-device-token.ts';

const database = createServiceClient(readEnvironment((name) => Deno.env.get(name)));

export default endpoint(
  { name: 'pair-kiosk', method: 'POST', actor: anyone, body: jsonBody(PairingRequestSchema) },
  ({ body, request }) =>
    pairKiosk(body, {
      address: clientAddress(request),
      deviceToken: makeDeviceToken(),
      exchange: (parameters) => callRpc(database, 'pair_kiosk', parameters),
    }),
);
