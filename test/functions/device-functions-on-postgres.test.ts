import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RealPostgres, startRealPostgres } from '../local/real-postgres.ts';
import { answer, type Clinic, openClinic } from './clinic.ts';
import { pairsTablets } from './pairing.scenarios.ts';
import { ratesFromPhones, takesContacts } from './phone.scenarios.ts';
import { opensSealedResponses } from './sealed.scenarios.ts';
import { judgesResponses } from './submitting.scenarios.ts';
import { syncsTablets } from './syncing.scenarios.ts';

// The same scenarios where calls really run at once: PGlite takes one at a time.
let postgres: RealPostgres;
let clinic: Clinic;
const there = () => clinic;

beforeAll(async () => {
  postgres = await startRealPostgres();
  clinic = await openClinic(postgres.url);
});
afterAll(async () => {
  await clinic?.close();
  await postgres?.stop();
});

describe('pair-kiosk', () => pairsTablets(there));
describe('sync-kiosk', () => syncsTablets(there));
describe('submit-responses', () => judgesResponses(there));
describe('sealed responses', () => opensSealedResponses(there));
describe('phones', () => ratesFromPhones(there));
describe('leave-contact', () => takesContacts(there));

describe('at once', () => {
  it('eight tablets that send one code from eight places leave one of them paired', async () => {
    const { jingan, addKiosk, query } = clinic;
    // Not through the function: from one address the allowance makes them take turns.
    const pair = (code: string, place: number) =>
      query<{ kiosk: string | null }>(
        `select public.pair_kiosk(encode(sha256(convert_to($1, 'UTF8')), 'hex'), encode(sha256(convert_to($2, 'UTF8')), 'hex'), $2) ->> 'kioskId' as kiosk`,
        [code, `place ${place}`],
      );
    for (let round = 0; round < 15; round += 1) {
      const { pairingCode } = await addKiosk(jingan);
      const places = Array.from({ length: 8 }, (_, place) => round * 8 + place);
      const paired = await Promise.all(places.map((place) => pair(pairingCode, place)));
      expect(paired.flat().filter(({ kiosk }) => kiosk !== null)).toHaveLength(1);
    }
  });

  it('two tablets that answer for one visit, each sending twice, count it once', async () => {
    const { jingan, pairTablet, closeVisit, submit, query } = clinic;
    const { token: one } = await pairTablet(jingan);
    const { token: other } = await pairTablet(jingan);
    for (let round = 0; round < 10; round += 1) {
      const { id, codeHash } = await closeVisit(jingan);
      const ofVisit = () => answer({ visitCodeHash: codeHash });
      const [mine, yours] = [ofVisit(), ofVisit()];
      const sent = await Promise.all([
        submit(one, [mine]),
        submit(other, [yours]),
        submit(one, [mine]),
        submit(other, [yours]),
      ]);
      const statuses = sent.map(({ verdicts }) => verdicts[0]?.status).sort();
      expect(statuses).toEqual([201, 202, 422, 422]);
      const kept = await query('select 1 from public.responses where visit_id = $1', [id]);
      expect(kept).toHaveLength(1);
    }
    expect(await query('select * from private.rollup_differences()')).toEqual([]);
  });
});
