import { type Claim, expectSame, expectTrue, Failed, Skipped } from './claim.ts';
import { expectProblem } from './problem-form.ts';
import { ask, type Server, submit, tokenOf, walkIn } from './server.ts';

const verdictOf = ({ status, code }: { status: number; code?: string }) =>
  code ? `${status} ${code}` : String(status);

/** A claim about one response that is like a good one but for some changes. */
function refusal(
  id: string,
  says: string,
  changes: Record<string, unknown>,
  expected: string,
): Claim<Server> {
  return {
    id,
    says,
    async check(server) {
      const [verdict] = await submit(server, [{ ...(await walkIn(server)), ...changes }]);
      if (!verdict) throw new Failed('no verdict');
      expectSame(verdictOf(verdict), expected, 'verdict');
      expectTrue(Boolean(verdict.message), 'the refusal has no sentence');
    },
  };
}

const stranger = '01890000-0000-7000-8000-00000000dead';

/** Each response judged alone, and a resend never counted twice. */
export const submitClaims: readonly Claim<Server>[] = [
  {
    id: 'submit-stored',
    says: 'a new response is answered with 201 and its own id',
    async check(server) {
      const response = await walkIn(server);
      const verdicts = await submit(server, [response]);
      expectSame(verdicts, [{ id: response.id, status: 201 }], 'verdicts');
    },
  },
  {
    id: 'submit-resent',
    says: 'the same response again is answered with 202',
    async check(server) {
      const response = await walkIn(server);
      await submit(server, [response]);
      expectSame((await submit(server, [response])).map(verdictOf), ['202'], 'verdicts');
    },
  },
  {
    id: 'submit-twice-at-once',
    says: 'of the same response in two requests at once one is 201 and one is 202',
    async check(server) {
      const response = await walkIn(server);
      const both = await Promise.all([submit(server, [response]), submit(server, [response])]);
      expectSame(both.flat().map(verdictOf).sort(), ['201', '202'], 'verdicts');
    },
  },
  {
    id: 'submit-conflict',
    says: 'the same id with other content is refused with 409, and the first stays',
    async check(server) {
      const response = await walkIn(server);
      await submit(server, [response]);
      const other = await submit(server, [{ ...response, nps: 0 }]);
      expectSame(other.map(verdictOf), ['409 response_conflict'], 'verdicts');
      expectSame((await submit(server, [response])).map(verdictOf), ['202'], 'the first again');
    },
  },
  {
    id: 'submit-erased',
    says: 'a response that was erased is refused with 410',
    async check() {
      throw new Skipped('an erasure cannot be asked for from outside');
    },
  },
  {
    id: 'submit-revoked',
    says: 'a revoked tablet is refused with 401',
    async check() {
      throw new Skipped('a revocation cannot be asked for from outside');
    },
  },
  {
    id: 'submit-each-alone',
    says: 'one bad response spoils none of its batch, and the verdicts come in its order',
    async check(server) {
      const [one, two] = [await walkIn(server), await walkIn(server)];
      const bad = { ...(await walkIn(server)), nps: 11 };
      const verdicts = await submit(server, [one, bad, two]);
      expectSame(
        verdicts.map(({ id }) => id),
        [one.id, bad.id, two.id],
        'ids',
      );
      expectSame(
        verdicts.map(({ status }) => status),
        [201, 422, 201],
        'statuses',
      );
    },
  },
  refusal(
    'submit-score-11',
    'an NPS of 11 is refused with 422',
    { nps: 11 },
    '422 invalid_response',
  ),
  refusal(
    'submit-nothing',
    'a response that answers nothing is refused with 422',
    { nps: null },
    '422 invalid_response',
  ),
  refusal(
    'submit-unknown-field',
    'a response with a field that is not known is refused with 422',
    { mood: 'fine' },
    '422 invalid_response',
  ),
  refusal(
    'submit-huge-comment',
    'a comment of 100 kB is refused with 422',
    { comment: '长'.repeat(34_000) },
    '422 invalid_response',
  ),
  refusal(
    'submit-future-questionnaire',
    'a questionnaire that nobody has published is refused with 422',
    { questionnaireVersion: 2_000_000_000 },
    '422 questionnaire_unknown',
  ),
  refusal(
    'submit-person-without-visit',
    'a walk-in that rates a person is refused with 422',
    { ratings: [{ employeeId: stranger, aspect: 'care', score: 5 }] },
    '422 rating_without_visit',
  ),
  refusal(
    'submit-unknown-code',
    'a visit code that nobody has issued is refused with 422',
    { visitCodeHash: 'f'.repeat(64) },
    '422 visit_code_unknown',
  ),
  {
    id: 'submit-emoji',
    says: 'a comment of nothing but emoji is kept',
    async check(server) {
      const verdicts = await submit(server, [await walkIn(server, { comment: '👍🏽💐' })]);
      expectSame(verdicts.map(verdictOf), ['201'], 'verdicts');
    },
  },
  {
    id: 'submit-control-characters',
    says: 'control characters in a comment get a verdict and never an error',
    async check(server) {
      const response = await walkIn(server, { comment: 'a\u0000b\u0007\u001b[31m\u202ec\ud800' });
      const [verdict] = await submit(server, [response]);
      expectTrue(verdict?.status === 201 || verdict?.status === 422, `verdict ${verdict?.status}`);
    },
  },
  {
    id: 'submit-empty',
    says: 'an empty batch is answered with no verdicts',
    async check(server) {
      expectSame(await submit(server, []), [], 'verdicts');
    },
  },
  {
    id: 'submit-51',
    says: 'a batch of 51 is refused as a whole, and none of it is kept',
    async check(server) {
      const first = await walkIn(server);
      const rest = Array.from({ length: 50 }, (_, n) => ({ ...first, id: idAfter(first.id, n) }));
      const body = { responses: [first, ...rest] };
      const said = await ask(server, 'submit-responses', { token: tokenOf(server), body });
      expectProblem(said, 422, 'invalid_body');
      expectSame((await submit(server, [first])).map(verdictOf), ['201'], 'the first by itself');
    },
  },
  {
    id: 'submit-oversized',
    says: 'a body of more than a megabyte is refused with 413',
    async check(server) {
      const body = JSON.stringify({ responses: [{ comment: 'x'.repeat(1_100_000) }] });
      const said = await ask(server, 'submit-responses', { token: tokenOf(server), body });
      expectProblem(said, 413, 'body_too_large');
    },
  },
  {
    id: 'submit-malformed-json',
    says: 'malformed JSON is refused with 400',
    async check(server) {
      const said = await ask(server, 'submit-responses', {
        token: tokenOf(server),
        body: '{"responses":[',
      });
      expectProblem(said, 400, 'invalid_json');
    },
  },
  {
    id: 'submit-other-type',
    says: 'another content type is refused with 415',
    async check(server) {
      const said = await ask(server, 'submit-responses', {
        token: tokenOf(server),
        contentType: 'text/plain',
        body: '{"responses":[]}',
      });
      expectProblem(said, 415, 'media_type_unsupported');
    },
  },
];

/** Another id of the same age. */
function idAfter(id: string, number: number): string {
  return id.slice(0, -4) + number.toString(16).padStart(4, '0');
}
