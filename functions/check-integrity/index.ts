import { signedIn } from '../_edge/actor.ts';
import { callRpc } from '../_edge/call-rpc.ts';
import { createServiceClient } from '../_edge/database.ts';
import { endpoint } from '../_edge/endpoint.ts';
import { readEnvironment } from '../_edge/environment.ts';
import { jsonBody } from '../_edge/json-body.ts';
import { IntegrityRequestSchema } from '../_shared/schemas/integrity.ts';
import { checkIntegrity } from './handler.ts';

const environment = readEnvironment((name) => Deno.env.get(name));
const database = createServiceClient(environment);

export default endpoint(
  {
    name: 'check-integrity',
    method: 'POST',
    actor: signedIn(environment),
    body: jsonBody(IntegrityRequestSchema),
  },
  ({ body, actor }) => {
    const whose = { p_user_id: actor.id, p_branch_id: body.branchId };
    return checkIntegrity({
      load: (days) => callRpc(database, 'load_integrity', { ...whose, p_days: days }),
      keep: ({ fromDay, untilDay }, report) =>
        callRpc(database, 'keep_integrity', {
          ...whose,
          p_from: fromDay,
          p_until: untilDay,
          p_report: report,
        }),
    });
  },
);
