import { anyone } from '../_edge/actor.ts';
import { callRpc } from '../_edge/call-rpc.ts';
import { clientAddress } from '../_edge/client-address.ts';
import { createServiceClient } from '../_edge/database.ts';
import { endpoint } from '../_edge/endpoint.ts';
import { readEnvironment } from '../_edge/environment.ts';
import { jsonBody } from '../_edge/json-body.ts';
import { VisitTokenSchema } from '../_shared/schemas/visit-link.ts';
import { openVisit } from './handler.ts';

const database = createServiceClient(readEnvironment((name) => Deno.env.get(name)));

export default endpoint(
  { name: 'open-visit', method: 'POST', actor: anyone, body: jsonBody(VisitTokenSchema) },
  ({ body, request }) =>
    openVisit(body, {
      address: clientAddress(request),
      open: (parameters) => callRpc(database, 'open_visit_link', parameters),
    }),
);
