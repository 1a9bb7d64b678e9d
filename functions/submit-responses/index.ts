import { deviceOrVisit } from '../_edge/actor.ts';
import { callRpc } from '../_edge/call-rpc.ts';
import { clientAddress } from '../_edge/client-address.ts';
import { createServiceClient } from '../_edge/database.ts';
import { endpoint } from '../_edge/endpoint.ts';
import { readEnvironment } from '../_edge/environment.ts';
import { jsonBody } from '../_edge/json-body.ts';
import { errorFacts, logToConsole } from '../_edge/log.ts';
import { readSealingKeys } from '../_edge/sealing-keys.ts';
import { valueOrProblem } from '../_edge/value-or-problem.ts';
import { UnjudgedBatchSchema } from '../_shared/schemas/response.ts';
import { submitResponses } from './handler.ts';
import { opener } from './open-envelope.ts';
import { submitFromPhone } from './submit-from-phone.ts';
import type { JudgedResponse } from './write-verdict.ts';

const read = (name: string) => Deno.env.get(name);
const database = createServiceClient(readEnvironment(read));
const open = opener(readSealingKeys(read));
const now = () => new Date();

export default endpoint(
  {
    name: 'submit-responses',
    method: 'POST',
    actor: deviceOrVisit,
    body: jsonBody(UnjudgedBatchSchema),
  },
  ({ actor, body, locale, request, requestId }) => {
    const address = clientAddress(request);
    const onUnkeepable = (error: unknown) =>
      logToConsole({
        level: 'error',
        message: 'response_refused_by_database',
        function: 'submit-responses',
        requestId,
        error: errorFacts(error),
      });
    if ('linkHash' in actor) {
      return submitFromPhone(body.responses, {
        locale,
        now,
        keep: async ([item]) => [
          valueOrProblem<JudgedResponse>(
            await callRpc(database, 'submit_phone_response', {
              p_token_hash: actor.linkHash,
              p_response: item?.response,
              p_address: address,
            }),
          ),
        ],
        onUnkeepable,
      });
    }
    return submitResponses(body.responses, {
      locale,
      now,
      open,
      keepFrom: (originId) => (items) =>
        callRpc(database, 'submit_responses', {
          p_token_hash: actor.tokenHash,
          p_responses: items.flatMap(({ response }) => response ?? []),
          p_origin: originId,
          p_links: originId === null ? null : items.flatMap(({ place }) => place ?? []),
          p_address: address,
        }),
      onUnkeepable,
    });
  },
);
