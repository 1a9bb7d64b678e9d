import { sha256Hex, signedIn } from '../_edge/actor.ts';
import { callRpc } from '../_edge/call-rpc.ts';
import { createServiceClient } from '../_edge/database.ts';
import { endpoint } from '../_edge/endpoint.ts';
import { readEnvironment } from '../_edge/environment.ts';
import { jsonBody } from '../_edge/json-body.ts';
import { ScoreRequestSchema } from '../_shared/schemas/score-request.ts';
import { canonicalJson } from '../_shared/scoring/canonical-json.ts';
import { scoreNow } from './handler.ts';
import { periodContext } from './period-context.ts';
import { actOnPeriod } from './period-handler.ts';

const environment = readEnvironment((name) => Deno.env.get(name));
const database = createServiceClient(environment);

export default endpoint(
  {
    name: 'score-period',
    method: 'POST',
    actor: signedIn(environment),
    body: jsonBody(ScoreRequestSchema),
  },
  async ({ body, actor }) => {
    const call = <Result>(name: string, parameters: Record<string, unknown>) =>
      callRpc<Result>(database, name, { p_user_id: actor.id, ...parameters });
    const answer =
      'periodId' in body
        ? await actOnPeriod(body, periodContext(call, sha256Hex))
        : await scoreNow(body, {
            // as the service: the totals of a whole role go into the engine, and never to the asker
            load: (scope, { start, end }) =>
              call('load_scoring_inputs', { p_scope: scope, p_start: start, p_end: end }),
          });
    return new Response(canonicalJson(answer), { headers: { 'content-type': 'application/json' } });
  },
);
