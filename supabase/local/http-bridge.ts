import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

export class BodyTooLarge extends Error {}

/**
 * A web Request with its whole body in memory. The gateway holds the database while it answers,
 * so it must never wait there for a slow sender.
 */
export async function toWebRequest(
  incoming: IncomingMessage,
  origin: string,
  maxBytes: number,
): Promise<Request> {
  const { method = 'GET' } = incoming;
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body = hasBody ? await readBody(incoming, maxBytes) : null;
  return new Request(new URL(incoming.url ?? '/', origin), {
    method,
    headers,
    body,
  });
}

async function readBody(incoming: IncomingMessage, maxBytes: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Left open when there is too much of it, so that the refusal can still be sent.
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export async function sendWebResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') outgoing.setHeader(name, value);
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies);
  if (response.body === null) {
    outgoing.end();
    return;
  }
  await pipeline(Readable.fromWeb(response.body as ReadableStream), outgoing);
}

/** Let a sender who was refused finish sending and read the answer, but not for ever. */
export function drainBriefly(incoming: IncomingMessage): void {
  incoming.resume();
  setTimeout(() => {
    if (!incoming.complete) incoming.socket.destroy();
  }, 5_000).unref();
}

/** The project's wire form of a problem, in the language the caller prefers. */
export function sendProblem(
  outgoing: ServerResponse,
  status: number,
  problem: {
    code: string;
    message: string;
    details?: string | null;
    hint?: string | null;
  },
): void {
  const body = JSON.stringify({ details: null, hint: null, ...problem });
  outgoing.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...(status === 503 ? { 'retry-after': '2' } : {}),
  });
  outgoing.end(body);
}
