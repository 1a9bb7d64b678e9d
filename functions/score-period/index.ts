import { signedIn } from '../_edge/actor.ts';
import { callRpc } from '../_edge/call-rpc.ts';
import { createServiceClient } from '../_edge/database.ts';
import { endpoint } from '../_edge/endpoint.ts';
import { readEnvironment } from '../_edge/environment.ts';
import { jsonBody } from '../_edge/json-body.ts';
import { ScoringRequestSchema } from '../_shared/schemas/scoring.ts';
import { canonicalJson } from '../_shared/scoring/canonical-json.ts';
import { scoreNow } from './handler.ts';

const environment = readEnvironment((name) => Deno.env.get(name));
const database = createServiceClient(environment);

export default endpoint(
  {
    name: 'score-period',
    method: 'POST',
    actor: signedIn(environment),
    body: jsonBody(ScoringRequestSchema),
  },
  async ({ body, actor }) => {
    const answer = await scoreNow(body, {
      // as the service: the totals of a whole role go into the engine, and never to the asker
      load: (scope, { start, end }) =>
        callRpc(database, 'load_scoring_inputs', {
          p_user_id: actor.id,
          p_scope: scope,
          p_start: start,
          p_end: end,
        }),
    });
    return new Response(canonicalJson(answer), { headers: { 'content-type': 'application/json' } });
  },
);
