import { afterAll, beforeAll, describe } from 'vitest';
import { refusesBadInput } from './bad-input.scenarios.ts';
import { type Clinic, openClinic } from './clinic.ts';
import { survivesArbitraryInput } from './fuzz.scenarios.ts';
import { pairsTablets } from './pairing.scenarios.ts';
import { ratesFromPhones, takesContacts } from './phone.scenarios.ts';
import { opensSealedResponses } from './sealed.scenarios.ts';
import { knowsWhoIsSignedIn } from './signed-in.scenarios.ts';
import { judgesResponses } from './submitting.scenarios.ts';
import { syncsTablets } from './syncing.scenarios.ts';
import { showsWalls } from './wall.scenarios.ts';

// One stack for all of them: it is most of the cost.
let clinic: Clinic;
const there = () => clinic;

beforeAll(async () => {
  clinic = await openClinic();
});
afterAll(async () => {
  await clinic?.close();
});

describe('every device function', () => refusesBadInput(there));
describe('pair-kiosk', () => pairsTablets(there));
describe('sync-kiosk', () => syncsTablets(there));
describe('submit-responses', () => judgesResponses(there));
describe('sealed responses', () => opensSealedResponses(there));
describe('phones', () => ratesFromPhones(there));
describe('leave-contact', () => takesContacts(there));
describe('read-wall', () => showsWalls(there));
describe('a signed-in person', () => knowsWhoIsSignedIn(there));
describe('fuzz', () => survivesArbitraryInput(there));
