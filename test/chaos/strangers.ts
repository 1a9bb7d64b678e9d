import type { Reply } from './forward.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };
const json = { 'content-type': 'application/json; charset=utf-8' };

/** What a hotel's, a clinic's or a carrier's network says instead of our server. */
export const portalPage: Reply = {
  status: 200,
  headers: html,
  body: Buffer.from(
    '<!doctype html><title>Wi-Fi 登录</title><form>手机号 <input name="tel"></form>',
  ),
};

/** Refusals that are not ours: no code of our catalogue in them, but the last look like it. */
export const strangersPages: readonly Reply[] = [
  { status: 400, headers: html, body: Buffer.from('<h1>400 Bad Request</h1>') },
  { status: 401, headers: html, body: Buffer.from('<h1>Proxy login</h1>') },
  { status: 403, headers: html, body: Buffer.from('<h1>Blocked by policy</h1>') },
  { status: 404, headers: json, body: Buffer.from('{"error":"not found"}') },
  { status: 407, headers: html, body: Buffer.from('<h1>Proxy authentication</h1>') },
  { status: 413, headers: html, body: Buffer.from('<h1>413</h1>') },
  { status: 451, headers: html, body: Buffer.from('<h1>Unavailable</h1>') },
  { status: 401, headers: json, body: gatewaySays('UNAUTHORIZED_INVALID_JWT_FORMAT') },
  { status: 413, headers: json, body: gatewaySays('request_too_large') },
  { status: 422, headers: json, body: gatewaySays('unprocessable') },
];

/** 200 with JSON of others. The last ones speak of verdicts, but of no answer of ours. */
export const foreignAnswers: readonly Reply[] = [
  'null',
  '[]',
  '{"status":"ok"}',
  '{"code":0,"msg":"success","data":null}',
  '{"verdicts":null,"serverTime":"2035-01-01T00:00:00Z"}',
  '{"verdicts":[],"serverTime":"2035-01-01T00:00:00Z"}',
  '{"verdicts":[{"id":"00000000-0000-7000-8000-000000000000","status":201}]}',
  '{"verdicts":[{"id":null,"status":201},{"status":202}],"serverTime":"x"}',
].map((text) => ({ status: 200, headers: json, body: Buffer.from(text) }));

function gatewaySays(code: string): Buffer {
  return Buffer.from(JSON.stringify({ code, message: 'The gateway refuses.' }));
}
