import { signedIn } from '../_edge/actor.ts';
import { callRpc } from '../_edge/call-rpc.ts';
import { createServiceClient } from '../_edge/database.ts';
import { endpoint } from '../_edge/endpoint.ts';
import { readEnvironment } from '../_edge/environment.ts';
import { jsonBody } from '../_edge/json-body.ts';
import { CalibrationSchema } from '../_shared/schemas/appeal-decision.ts';
import { canonicalJson } from '../_shared/scoring/canonical-json.ts';
import { calibrateResult } from './handler.ts';

const environment = readEnvironment((name) => Deno.env.get(name));
const database = createServiceClient(environment);

export default endpoint(
  {
    name: 'calibrate-results',
    method: 'POST',
    actor: signedIn(environment),
    body: jsonBody(CalibrationSchema),
  },
  ({ body, actor }) =>
    calibrateResult(body, {
      load: (appraisalId) =>
        callRpc(database, 'load_calibration', { p_user_id: actor.id, p_appraisal_id: appraisalId }),
      store: (request, periodRevision, rows) =>
        callRpc(database, 'store_calibration', {
          p_user_id: actor.id,
          p_appraisal_id: request.appraisalId,
          p_revision: request.revision,
          p_period_revision: periodRevision,
          p_movement_bp: request.movementBp,
          p_reason: request.reason,
          p_rows: JSON.parse(canonicalJson(rows)),
        }),
    }),
);
