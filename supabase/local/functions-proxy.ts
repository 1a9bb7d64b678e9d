import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { languageOf } from './accept-language.ts';
import { drainBriefly, sendProblem } from './http-bridge.ts';
import { type MessageKey, say } from './messages.ts';

export interface ProxyTimeouts {
  /** From the first byte of the request to the last of the answer. */
  requestMs: number;
  /** For an import, which streams a large file and its progress. */
  importMs: number;
}

export const defaultTimeouts: ProxyTimeouts = {
  requestMs: 60_000,
  importMs: 600_000,
};

const prefix = '/functions/v1';
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Hand a request to the functions' process and its answer back, both as they come. Whoever goes
 * away ends the other side. Once an answer has begun it can only be cut off, never be turned into
 * a problem: a cut is seen by the caller as a broken answer, not as a short one.
 */
export function proxyToFunction(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  port: number | null,
  timeouts: ProxyTimeouts = defaultTimeouts,
): void {
  if (port === null) {
    refuse(incoming, outgoing, 503, 'function_unavailable', 'functionUnavailable');
    return;
  }
  const path = (incoming.url ?? '').slice(prefix.length) || '/';
  const upstream = httpRequest({
    host: '127.0.0.1',
    port,
    method: incoming.method ?? 'GET',
    path,
    headers: headersFor(incoming),
    agent: false,
  });
  const limit = path.startsWith('/import-records') ? timeouts.importMs : timeouts.requestMs;
  const timer = setTimeout(() => {
    fail(504, 'function_timeout', 'functionTimeout');
    upstream.destroy();
  }, limit);

  function fail(status: number, code: string, key: 'functionUnavailable' | 'functionTimeout') {
    if (outgoing.headersSent) outgoing.destroy();
    else refuse(incoming, outgoing, status, code, key);
  }

  upstream.setNoDelay(true);
  upstream.on('response', (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, withoutHopByHop(answer.headers));
    outgoing.flushHeaders();
    answer.on('error', () => outgoing.destroy());
    answer.on('aborted', () => outgoing.destroy());
    answer.pipe(outgoing);
  });
  upstream.on('error', () => fail(503, 'function_unavailable', 'functionUnavailable'));
  outgoing.on('close', () => {
    clearTimeout(timer);
    upstream.destroy();
    // Whatever the caller still sends goes nowhere, so that it gets to read the answer.
    incoming.unpipe(upstream);
    drainBriefly(incoming);
  });
  incoming.pipe(upstream);
}

function refuse(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  status: number,
  code: string,
  key: MessageKey & ('functionUnavailable' | 'functionTimeout'),
): void {
  if (outgoing.headersSent || outgoing.destroyed) return;
  drainBriefly(incoming);
  sendProblem(outgoing, status, {
    code,
    message: say(languageOf(incoming), key),
  });
}

/** The caller's address is ours to state: what it claims itself would let it dodge rate limits. */
function headersFor(incoming: IncomingMessage): Record<string, string | string[]> {
  return {
    ...withoutHopByHop(incoming.headers),
    'x-forwarded-for': incoming.socket.remoteAddress ?? '',
    'x-forwarded-proto': 'http',
  };
}

function withoutHopByHop(
  headers: NodeJS.Dict<string | string[]>,
): Record<string, string | string[]> {
  const kept: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !hopByHop.has(name)) kept[name] = value;
  }
  return kept;
}
