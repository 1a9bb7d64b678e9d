import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRandom } from '../../supabase/seed/random.ts';
import { type Fault, faults, pickFault } from './fault.ts';
import { forward, hear, type Reply } from './forward.ts';
import { placeInChain } from './place-in-chain.ts';
import { shuffle } from './shuffle.ts';
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
  /** Of those, what really came about with answers that were handed in. */
  readonly onHandIns: Map<Fault, number>;
  /** Pages and scripts of our own beside the product's, below /_chaos/. */
  readonly files: Map<string, { type: string; text: string }>;
  /** Where pages and scripts come from: the stack's own build, until another one is released. */
  siteUrl: string;
  /** Let through what is held back; resolves when nothing is on its way any more. */
  release(): Promise<void>;
  close(): Promise<void>;
}

/** HTTP in front of the real stack: what it does to a request is drawn from `seed`. */
export async function startFaultProxy(stackUrl: string, seed: string): Promise<FaultProxy> {
  const random = createRandom(seed);
  /** Hand-ins meet each of them before they meet any a second time: a short day is to have them all. */
  const deck = shuffle(faults, random);
  const underway = new Set<Promise<unknown>>();
  let newestHeard = 0;
  let isReleased = false;
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
    onHandIns: new Map(),
    files: new Map([['/_chaos/portal', { type: 'text/html', text: String(portalPage.body) }]]),
    siteUrl: stackUrl,
    async release() {
      isReleased = true;
      await Promise.all(underway);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const path = (incoming.url ?? '/').split('?', 1)[0] ?? '/';
    const own = proxy.files.get(path);
    if (own) {
      write(outgoing, ownReply(own));
      return;
    }
    const isCall = path.startsWith('/functions/') || path === '/config.json';
    if (proxy.weather.isDown && (isCall || proxy.weather.strikesPages)) {
      count(proxy.counts, 'down');
      incoming.socket.destroy();
      return;
    }
    const isStruck = (isCall || proxy.weather.strikesPages) && random.isLucky(proxy.weather.share);
    const heard = await hear(incoming);
    const target = new URL(isCall ? stackUrl : proxy.siteUrl);
    const isHandIn = path.endsWith('/submit-responses');
    const place = isHandIn ? placeInChain(heard.body) : 0;
    async function send(): Promise<Reply> {
      const reply = await forward(target, heard);
      if (reply.status === 200) newestHeard = Math.max(newestHeard, place);
      return reply;
    }
    const answer = (reply: Reply) => write(outgoing, reply);
    if (!isStruck) {
      if (isCall) count(proxy.counts, 'passed');
      answer(await send());
      return;
    }
    const fault = (isHandIn && deck.pop()) || pickFault(random, isHandIn);
    count(proxy.counts, fault);
    const untilOvertaken = () => untilNewerThan(place);
    const striking = strike(fault, { incoming, outgoing, random, send, answer, untilOvertaken });
    const hasCome = await pending(striking);
    if (isHandIn && hasCome) count(proxy.onHandIns, fault);
    else if (isHandIn && !proxy.onHandIns.has(fault)) deck.unshift(fault);
  }

  async function pending(striking: Promise<boolean>): Promise<boolean> {
    const ended = striking.catch(() => false);
    underway.add(ended);
    const hasCome = await ended;
    underway.delete(ended);
    return hasCome;
  }

  async function untilNewerThan(place: number): Promise<boolean> {
    for (let tries = 0; tries < 300 && !isReleased && newestHeard <= place; tries += 1) {
      await sleep(100);
    }
    return newestHeard > place;
  }
  return proxy;
}

function count<What>(counts: Map<What, number>, what: What): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

function write(outgoing: ServerResponse, { status, headers, body }: Reply): boolean {
  if (outgoing.destroyed) return false;
  outgoing.writeHead(status, { ...headers, 'content-length': body.length });
  outgoing.end(body);
  return true;
}

function ownReply({ type, text }: { type: string; text: string }): Reply {
  return {
    status: 200,
    headers: { 'content-type': type, 'cache-control': 'no-store' },
    body: Buffer.from(text),
  };
}
