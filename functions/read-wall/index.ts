import { anyone } from '../_edge/actor.ts';
import { callRpc } from '../_edge/call-rpc.ts';
import { createServiceClient } from '../_edge/database.ts';
import { endpoint } from '../_edge/endpoint.ts';
import { readEnvironment } from '../_edge/environment.ts';
import { jsonBody } from '../_edge/json-body.ts';
import { WallTokenSchema } from '../_shared/schemas/wall.ts';
import { readWall } from './handler.ts';

const database = createServiceClient(readEnvironment((name) => Deno.env.get(name)));

export default endpoint(
  { name: 'read-wall', method: 'POST', actor: anyone, body: jsonBody(WallTokenSchema) },
  ({ body }) =>
    readWall(body, { read: (parameters) => callRpc(database, 'read_wall', parameters) }),
);
