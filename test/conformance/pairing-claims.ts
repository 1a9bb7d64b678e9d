import type { Claim } from './claim.ts';
import { expectSame, expectTrue } from './claim.ts';
import { expectProblem } from './problem-form.ts';
import { ask, heartbeat, type Server } from './server.ts';

const wrongCode = { code: 'ZZZZ9999' };
/** As long as a token of ours and never issued. */
const strangersToken = 'x'.repeat(43);

/** Who gets in, and how others are told that they do not. */
export const pairingClaims: readonly Claim<Server>[] = [
  {
    id: 'pair-unknown-code',
    says: 'a wrong pairing code is refused with 422 pairing_code_unknown',
    async check(server) {
      const said = await ask(server, 'pair-kiosk', { body: wrongCode });
      expectProblem(said, 422, 'pairing_code_unknown');
    },
  },
  {
    id: 'pair-malformed-json',
    says: 'malformed JSON is refused with 400 invalid_json',
    async check(server) {
      expectProblem(await ask(server, 'pair-kiosk', { body: '{"code":' }), 400, 'invalid_json');
    },
  },
  {
    id: 'pair-unknown-field',
    says: 'a field that is not known is refused with 422 invalid_body',
    async check(server) {
      const body = { ...wrongCode, name: 'Lobby' };
      expectProblem(await ask(server, 'pair-kiosk', { body }), 422, 'invalid_body');
    },
  },
  ...['pair-kiosk', 'sync-kiosk', 'submit-responses'].map(
    (name): Claim<Server> => ({
      id: `method-${name}`,
      says: `${name} refuses GET with 405 and names POST`,
      async check(server) {
        const said = await ask(server, name, { method: 'GET' });
        expectProblem(said, 405, 'method_not_allowed');
        expectTrue(/\bPOST\b/.test(said.headers.get('allow') ?? ''), 'Allow does not name POST');
      },
    }),
  ),
  ...['sync-kiosk', 'submit-responses'].flatMap((name): Claim<Server>[] => [
    {
      id: `no-token-${name}`,
      says: `${name} refuses a request without a token with 401`,
      async check(server) {
        expectProblem(await ask(server, name, { body: heartbeat }), 401, 'token_missing');
      },
    },
    {
      id: `strange-token-${name}`,
      says: `${name} refuses a token that was never issued with 401`,
      async check(server) {
        const body = name === 'sync-kiosk' ? heartbeat : { responses: [] };
        const said = await ask(server, name, { token: strangersToken, body });
        expectProblem(said, 401, 'device_unknown');
      },
    },
  ]),
  {
    id: 'two-languages',
    says: 'a refusal is in the language that was asked for',
    async check(server) {
      const told = async (language: string) =>
        (await ask(server, 'pair-kiosk', { language, body: '{' })).body.message;
      const [zh, en] = [await told('zh-CN'), await told('en-GB')];
      expectTrue(/\p{Script=Han}/u.test(String(zh)), `not Chinese: ${zh}`);
      expectTrue(!/\p{Script=Han}/u.test(String(en)), `not English: ${en}`);
    },
  },
  {
    id: 'unknown-address',
    says: 'an address that is none is refused with 404',
    async check(server) {
      const said = await ask(server, 'pair-kiosk/elsewhere', { body: wrongCode });
      expectSame(said.status, 404, 'status');
    },
  },
];
