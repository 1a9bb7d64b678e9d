import { signedIn } from '../_edge/actor.ts';
import { createServiceClient } from '../_edge/database.ts';
import { endpoint } from '../_edge/endpoint.ts';
import { readEnvironment } from '../_edge/environment.ts';
import { jsonBody } from '../_edge/json-body.ts';
import { PlanEditSchema } from '../_shared/schemas/plan-edit.ts';
import { editPlans } from './handler.ts';
import { planDesk } from './plan-desk.ts';

const environment = readEnvironment((name) => Deno.env.get(name));
const database = createServiceClient(environment);

export default endpoint(
  {
    name: 'edit-plans',
    method: 'POST',
    actor: signedIn(environment),
    body: jsonBody(PlanEditSchema),
  },
  ({ body, actor, locale }) => editPlans(body, { locale, desk: planDesk(database, actor.id) }),
);
