import { signedIn } from '../_edge/actor.ts';
import { callRpc } from '../_edge/call-rpc.ts';
import { createServiceClient } from '../_edge/database.ts';
import { endpoint } from '../_edge/endpoint.ts';
import { readEnvironment } from '../_edge/environment.ts';
import { jsonBody } from '../_edge/json-body.ts';
import { PeopleReviewRequestSchema } from '../_shared/schemas/review-people.ts';
import { reviewPeople } from './handler.ts';

const environment = readEnvironment((name) => Deno.env.get(name));
const database = createServiceClient(environment);

export default endpoint(
  {
    name: 'review-people',
    method: 'POST',
    actor: signedIn(environment),
    body: jsonBody(PeopleReviewRequestSchema),
  },
  ({ body, actor }) => {
    // as the service: scores of a whole role go into the rules, and never to the asker
    const call = <Result>(name: string, period: string, more: Record<string, unknown> = {}) =>
      callRpc<Result>(database, name, { p_user_id: actor.id, p_period_id: period, ...more });
    return reviewPeople(body, {
      loadAwards: (period) => call('load_award_inputs', period),
      grantAwards: (period, minutes) => call('grant_awards', period, { p_minutes: minutes }),
      loadPlacements: (period) => call('load_placement_inputs', period),
      keepPlacements: (period, placements) =>
        call('keep_placements', period, { p_placements: placements }),
    });
  },
);
