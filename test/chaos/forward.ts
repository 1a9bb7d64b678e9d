import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';

/** A request read whole, so that it can be sent once, twice, later or never. */
export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: Buffer;
}

const hopByHop = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'date']);

export async function hear(incoming: IncomingMessage): Promise<Heard> {
  const { method = 'GET', url = '/', headers } = incoming;
  return { method, path: url, headers, body: await readAll(incoming) };
}

/** Hand it to the real stack. The host stays as the browser named it: the stack answers with it. */
export function forward(target: URL, { method, path, headers, body }: Heard): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const upstream = httpRequest({
      host: target.hostname,
      port: target.port,
      method,
      path,
      headers: { ...withoutHopByHop(headers), 'content-length': body.length },
      agent: false,
    });
    upstream.on('error', reject);
    upstream.on('response', (answer) => {
      readAll(answer).then((whole) => {
        const known = withoutHopByHop(answer.headers);
        resolve({ status: answer.statusCode ?? 502, headers: known, body: whole });
      }, reject);
    });
    upstream.end(body);
  });
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

function withoutHopByHop(headers: IncomingHttpHeaders): Record<string, string | string[]> {
  const kept: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !hopByHop.has(name)) kept[name] = value;
  }
  return kept;
}
