import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRandom } from '../../supabase/seed/random.ts';
import { type Fault, pickFault } from './fault.ts';
import { forward, hear, type Reply } from './forward.ts';
import { portalPage } from './strangers.ts';
import { strike } from './strike.ts';

/** The network as it is at the moment; a harness changes it as it goes. */
export interface Weather {
  /** 0–1: how many of the calls to functions meet a fault. */
  share: number;
  /** Pages and scripts meet faults, too; only once a service worker stands behind them. */
  strikesPages: boolean;
  /** Nobody gets through at all. */
  isDown: boolean;
}

export interface FaultProxy {
  readonly url: string;
  readonly weather: Weather;
  readonly counts: Map<Fault | 'passed' | 'down', number>;
  /** Pages and scripts of our own beside the product's, below /_chaos/. */
  readonly files: Map<string, { type: string; text: string }>;
  /** Where pages and scripts come from: the stack's own build, until another one is released. */
  siteUrl: string;
  close(): Promise<void>;
}

/** HTTP in front of the real stack: what it does to a request is drawn from `seed`. */
export async function startFaultProxy(stackUrl: string, seed: string): Promise<FaultProxy> {
  const random = createRandom(seed);
  const server = createServer((incoming, outgoing) => {
    outgoing.on('error', () => {});
    handle(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const proxy: FaultProxy = {
    url: `http://127.0.0.1:${port}`,
    weather: { share: 0, strikesPages: false, isDown: false },
    counts: new Map(),
    files: new Map([['/_chaos/portal', { type: 'text/html', text: String(portalPage.body) }]]),
    siteUrl: stackUrl,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const path = (incoming.url ?? '/').split('?', 1)[0] ?? '/';
    const own = proxy.files.get(path);
    if (own) return write(outgoing, ownReply(own));
    const isCall = path.startsWith('/functions/') || path === '/config.json';
    if (proxy.weather.isDown && (isCall || proxy.weather.strikesPages)) {
      count('down');
      incoming.socket.destroy();
      return;
    }
    const isStruck = (isCall || proxy.weather.strikesPages) && random.isLucky(proxy.weather.share);
    const heard = await hear(incoming);
    const target = new URL(isCall ? stackUrl : proxy.siteUrl);
    const send = () => forward(target, heard);
    const answer = (reply: Reply) => write(outgoing, reply);
    if (!isStruck) {
      if (isCall) count('passed');
      return answer(await send());
    }
    const fault = pickFault(random);
    count(fault);
    await strike(fault, { heard, incoming, outgoing, random, send, answer });
  }

  function count(what: Fault | 'passed' | 'down'): void {
    proxy.counts.set(what, (proxy.counts.get(what) ?? 0) + 1);
  }
  return proxy;
}

function write(outgoing: ServerResponse, { status, headers, body }: Reply): void {
  if (outgoing.destroyed) return;
  outgoing.writeHead(status, { ...headers, 'content-length': body.length });
  outgoing.end(body);
}

function ownReply({ type, text }: { type: string; text: string }): Reply {
  return {
    status: 200,
    headers: { 'content-type': type, 'cache-control': 'no-store' },
    body: Buffer.from(text),
  };
}
