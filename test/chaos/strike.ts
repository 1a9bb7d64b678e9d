import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../supabase/seed/random.ts';
import type { Fault } from './fault.ts';
import type { Reply } from './forward.ts';
import { foreignAnswers, portalPage, strangersPages } from './strangers.ts';

export interface Struck {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly random: Random;
  /** To the real server; may be called any number of times. */
  send(): Promise<Reply>;
  /** False where nobody waits for it any more. */
  answer(reply: Reply): boolean;
  /** Resolves when the server has heard newer answers; false when it never did. */
  untilOvertaken(): Promise<boolean>;
}

/** Let one fault happen to one request. False where it did not come about. */
export async function strike(fault: Fault, struck: Struck): Promise<boolean> {
  const { incoming, outgoing, random, send, answer, untilOvertaken } = struck;
  switch (fault) {
    case 'dropBefore':
      incoming.socket.destroy();
      return true;
    case 'dropAfter': {
      const { body } = await send();
      incoming.socket.destroy();
      return keepsSomething(body);
    }
    case 'cutAnswer': {
      const { status, headers, body } = await send();
      outgoing.writeHead(status, { ...headers, 'content-length': body.length });
      outgoing.write(body.subarray(0, Math.floor(body.length * random.next())));
      await sleep(20);
      incoming.socket.destroy();
      return keepsSomething(body);
    }
    case 'duplicate': {
      const [first, second] = await Promise.all([send(), send()]);
      return answer(random.isLucky(0.5) ? first : second);
    }
    case 'lateRepeat': {
      answer(await send());
      await sleep(random.int(200, 3_000));
      await send();
      return true;
    }
    case 'delay':
      await sleep(random.int(100, 2_000));
      return answer(await send());
    case 'overtaken': {
      const isOvertaken = await untilOvertaken();
      await send();
      incoming.socket.destroy();
      return isOvertaken;
    }
    case 'slow': {
      const { status, headers, body } = await send();
      outgoing.writeHead(status, { ...headers, 'content-length': body.length });
      const step = Math.max(1, Math.ceil(body.length / 8));
      for (let at = 0; at < body.length; at += step) {
        outgoing.write(body.subarray(at, at + step));
        await sleep(40);
      }
      outgoing.end();
      return true;
    }
    case 'silence': {
      // Until whoever asked loses patience, or the network between forgets the connection.
      const isGivenUp = once(outgoing, 'close').then(() => true);
      const isForgotten = sleep(8_000, false, { ref: false });
      const isTimeout = await Promise.race([isGivenUp, isForgotten]);
      incoming.socket.destroy();
      return isTimeout;
    }
    case 'clientError':
      return answer(random.pick(strangersPages));
    case 'serverError':
      return answer(serverError(random));
    case 'tooMany':
      return answer(tooMany(random.int(1, 5)));
    case 'portalPage':
      return answer(portalPage);
    case 'portalRedirect':
      return answer({ ...portalPage, status: 307, headers: { location: '/_chaos/portal' } });
    case 'foreignJson':
      return answer(random.pick(foreignAnswers));
  }
}

/** The server has said that it keeps something which it had not before. */
function keepsSomething(body: Buffer): boolean {
  return body.includes('"status":201');
}

const json = { 'content-type': 'application/json' };

/** As our own server writes it, or as the machine in front of it does. */
function serverError(random: Random): Reply {
  const status = random.pick([500, 502, 503, 504]);
  const ours = JSON.stringify({ code: 'internal', message: 'Something went wrong.' });
  return random.isLucky(0.5)
    ? { status, headers: json, body: Buffer.from(ours) }
    : { status, headers: { 'content-type': 'text/html' }, body: Buffer.from('<h1>Bad gateway') };
}

function tooMany(seconds: number): Reply {
  const body = JSON.stringify({ code: 'too_many_requests', message: 'Later.' });
  const headers = { ...json, 'retry-after': String(seconds) };
  return { status: 429, headers, body: Buffer.from(body) };
}
