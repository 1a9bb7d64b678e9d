import { signedIn } from '../_edge/actor.ts';
import { callRpc } from '../_edge/call-rpc.ts';
import { createServiceClient } from '../_edge/database.ts';
import { endpoint } from '../_edge/endpoint.ts';
import { readEnvironment } from '../_edge/environment.ts';
import { jsonBody } from '../_edge/json-body.ts';
import { AppealDecisionSchema } from '../_shared/schemas/appeal-decision.ts';
import { canonicalJson } from '../_shared/scoring/canonical-json.ts';
import { decideAppeal } from './handler.ts';

const environment = readEnvironment((name) => Deno.env.get(name));
const database = createServiceClient(environment);

export default endpoint(
  {
    name: 'decide-appeals',
    method: 'POST',
    actor: signedIn(environment),
    body: jsonBody(AppealDecisionSchema),
  },
  ({ body, actor }) =>
    decideAppeal(body, {
      subtle: crypto.subtle,
      // as the service: the snapshot of everybody goes into the engine, and never to the asker
      load: (appealId) =>
        callRpc(database, 'load_appeal', { p_user_id: actor.id, p_appeal_id: appealId }),
      store: (decision) =>
        callRpc(database, 'decide_appeal', {
          p_user_id: actor.id,
          p_appeal_id: decision.appealId,
          p_revision: decision.revision,
          p_period_revision: decision.periodRevision,
          p_outcome: decision.outcome,
          p_reason: decision.reason,
          p_adjustment: decision.adjustment,
          p_rows: JSON.parse(canonicalJson(decision.rows)),
          p_counts: decision.counts,
        }),
    }),
);
