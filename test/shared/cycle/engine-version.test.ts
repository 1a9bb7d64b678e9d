import { expect, it } from 'vitest';
import { appraisePeople } from '#shared/cycle/appraise-people.ts';
import { engineVersion } from '#shared/cycle/engine-version.ts';
import { canonicalJson } from '#shared/scoring/canonical-json.ts';
import { clinicOf, hash } from './clinic.ts';

/** What each version says of one clinic. A change of results is a new version and a new line here. */
const said: Record<string, string> = {
  '1': '13b5bdbcd7cc13aa6e02f0b7a707e62bcc536c538abb5a27c914cd5b4b7a2702',
  '2': '3bbcef9b2675da5bc6b3b19692053667fb0ad268d5fb78743ac3b35d9491281e',
};

it('says what its version says: whoever changes a result changes the version', async () => {
  const { shared, people } = clinicOf(25, { seed: 7 });
  const bytes = canonicalJson(appraisePeople(shared, people));
  expect(await hash(bytes)).toBe(said[engineVersion]);
});
