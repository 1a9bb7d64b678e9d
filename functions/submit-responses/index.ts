import { device } from '../_edge/actor.ts';
import { callRpc } from '../_edge/call-rpc.ts';
import { createServiceClient } from '../_edge/database.ts';
import { endpoint } from '../_edge/endpoint.ts';
import { readEnvironment } from '../_edge/environment.ts';
import { jsonBody } from '../_edge/json-body.ts';
import { errorFacts, logToConsole } from '../_edge/log.ts';
import { UnjudgedBatchSchema } from '../_shared/schemas/response.ts';
import { submitResponses } from './handler.ts';

const database = createServiceClient(readEnvironment((name) => Deno.env.get(name)));

export default endpoint(
  { name: 'submit-responses', method: 'POST', actor: device, body: jsonBody(UnjudgedBatchSchema) },
  ({ actor, body, locale, requestId }) =>
    submitResponses(body.responses, {
      locale,
      now: () => new Date(),
      keep: (responses) =>
        callRpc(database, 'submit_responses', {
          p_token_hash: actor.tokenHash,
          p_responses: responses,
        }),
      onUnkeepable: (error) =>
        logToConsole({
          level: 'error',
          message: 'response_refused_by_database',
          function: 'submit-responses',
          requestId,
          error: errorFacts(error),
        }),
    }),
);
