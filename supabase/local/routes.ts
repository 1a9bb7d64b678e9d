import type { IncomingMessage, ServerResponse } from 'node:http';
import { languageOf } from './accept-language.ts';
import type { Demo } from './demo.ts';
import type { FunctionsProcess } from './functions-process.ts';
import { type ProxyTimeouts, proxyToFunction } from './functions-proxy.ts';
import type { Gateway } from './gateway.ts';
import {
  BodyTooLarge,
  drainBriefly,
  sendProblem,
  sendWebResponse,
  toWebRequest,
} from './http-bridge.ts';
import { say, sayBoth } from './messages.ts';
import { serveSite } from './static-site.ts';

/** The parts behind the one origin; null while they are still starting. */
export interface Parts {
  gateway: Gateway;
  functions: FunctionsProcess;
  siteFolder: string;
  publishableKey: string;
  demo: (() => Promise<Demo>) | null;
  timeouts?: ProxyTimeouts | undefined;
}

export interface Config {
  supabaseUrl: string;
  publishableKey: string;
  demo: Demo | null;
}

const maxGatewayBytes = 10_000_000;

export interface Traffic {
  /** Function calls that are under way. */
  functionCalls: number;
  /** When stopping, no new function calls begin; those under way may still use the gateway. */
  isStopping: boolean;
}

/** One origin: the site, the gateway, the functions, and where the page finds them. */
export async function route(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  origin: string,
  parts: Parts | null,
  traffic: Traffic,
): Promise<void> {
  const path = (incoming.url ?? '/').split('?', 1)[0] ?? '/';
  if (parts === null) {
    outgoing.writeHead(503, {
      'content-type': 'text/plain; charset=utf-8',
      'retry-after': '2',
    });
    outgoing.end(`${sayBoth('starting')}\n`);
  } else if (/^\/(auth|rest)\/v1(\/|$)/.test(path)) {
    await answerFromGateway(incoming, outgoing, origin, parts.gateway);
  } else if (/^\/functions\/v1(\/|$)/.test(path)) {
    traffic.functionCalls += 1;
    outgoing.once('close', () => {
      traffic.functionCalls -= 1;
    });
    const port = traffic.isStopping ? null : parts.functions.port();
    proxyToFunction(incoming, outgoing, port, parts.timeouts);
  } else if (path === '/config.json') {
    const config = await configOf(parts, addressedAs(incoming, origin));
    outgoing.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    outgoing.end(JSON.stringify(config));
  } else {
    await serveSite(incoming, outgoing, parts.siteFolder);
  }
}

export async function configOf(parts: Parts, supabaseUrl: string): Promise<Config> {
  const { publishableKey, demo } = parts;
  return { supabaseUrl, publishableKey, demo: demo ? await demo() : null };
}

async function answerFromGateway(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  origin: string,
  gateway: Gateway,
): Promise<void> {
  const language = languageOf(incoming);
  try {
    const request = await toWebRequest(incoming, origin, maxGatewayBytes);
    const response = await gateway.fetch(request, incoming.socket.remoteAddress ?? '');
    await sendWebResponse(response, outgoing);
  } catch (error) {
    if (outgoing.headersSent || incoming.destroyed) {
      outgoing.destroy();
    } else if (error instanceof BodyTooLarge) {
      drainBriefly(incoming);
      const message = say(language, 'bodyTooLarge');
      sendProblem(outgoing, 413, { code: 'body_too_large', message });
    } else {
      console.error(error);
      const message = say(language, 'gatewayFailed');
      sendProblem(outgoing, 500, { code: 'gateway_failed', message });
    }
  }
}

/** A tablet in the same network must be told the address it came by, not this machine's own. */
function addressedAs(incoming: IncomingMessage, origin: string): string {
  const { host } = incoming.headers;
  if (host === undefined || !/^[\w.:[\]-]+$/.test(host)) return origin;
  const isSecure = incoming.headers['x-forwarded-proto'] === 'https';
  return `${isSecure ? 'https' : 'http'}://${host}`;
}
