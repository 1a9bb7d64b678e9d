import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { submit } from '../../kiosk/api/submit.ts';
import { poll } from '../../kiosk/api/sync.ts';

let server: Server;
let url: string;
let answer = { status: 200, body: '' };

beforeAll(async () => {
  server = createServer((_, outgoing) => {
    outgoing.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => server.close());
beforeEach(() => {
  answer = { status: 200, body: '' };
});

const says = (status: number, code: string) => {
  answer = { status, body: JSON.stringify({ code, message: 'No.' }) };
};

describe('what a refusal of a whole request is taken for', () => {
  it.each([
    [400, 'invalid_json'],
    [401, 'device_unknown'],
    [413, 'body_too_large'],
    [422, 'invalid_body'],
  ])('ours: %s %s', async (status, code) => {
    says(status, code);
    expect((await submit(url, 'token', [])).problem).toEqual({ status, code });
  });

  it.each([
    [401, 'UNAUTHORIZED_INVALID_JWT_FORMAT'],
    [401, 'bad_jwt'],
    [400, 'body_incomplete'],
    [413, 'request_too_large'],
    [422, 'unprocessable'],
    [429, 'too_many_requests'],
    [503, 'internal'],
  ])('nothing to put an answer aside for: %s %s', async (status, code) => {
    says(status, code);
    expect(await submit(url, 'token', [])).toMatchObject({ httpStatus: status, problem: null });
  });

  it('a gateway’s 401 is no reason to ask for pairing', async () => {
    says(401, 'UNAUTHORIZED_INVALID_JWT_FORMAT');
    expect(await poll(url, 'token', null)).toBe('unreachable');
    says(401, 'device_unknown');
    expect(await poll(url, 'token', null)).toBe('refused');
  });
});
