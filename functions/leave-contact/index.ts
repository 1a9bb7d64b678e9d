import { anyone } from '../_edge/actor.ts';
import { callRpc } from '../_edge/call-rpc.ts';
import { clientAddress } from '../_edge/client-address.ts';
import { createServiceClient } from '../_edge/database.ts';
import { endpoint } from '../_edge/endpoint.ts';
import { readEnvironment } from '../_edge/environment.ts';
import { jsonBody } from '../_edge/json-body.ts';
import { ContactSchema } from '../_shared/schemas/contact.ts';
import { leaveContact } from './handler.ts';

const database = createServiceClient(readEnvironment((name) => Deno.env.get(name)));

export default endpoint(
  { name: 'leave-contact', method: 'POST', actor: anyone, body: jsonBody(ContactSchema) },
  ({ body, request }) =>
    leaveContact(body, {
      address: clientAddress(request),
      leave: (row) => callRpc(database, 'leave_contact', { ...row }),
    }),
);
