import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { closeServer, listen, originOf } from '../../supabase/local/server.ts';
import { forward, type Heard, hear, type Reply } from '../chaos/forward.ts';

export interface Recorder {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * In front of a stack: what was asked once is answered from then on without it, after as long as it
 * took then. So a page meets a server that is as slow as ours and works on another machine, as the one
 * of a clinic does.
 */
export async function startRecorder(stackUrl: string): Promise<Recorder> {
  const target = new URL(stackUrl);
  const kept = new Map<string, { reply: Reply; tookMs: number }>();

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const heard = await hear(incoming);
    const { method, path, headers, body } = heard;
    const key = [method, path, headers.authorization, body].join(' ');
    const known = kept.get(key);
    if (known) await sleep(known.tookMs);
    const reply = known?.reply ?? (await record(key, heard));
    outgoing.writeHead(reply.status, reply.headers).end(reply.body);
  }

  async function record(key: string, heard: Heard): Promise<Reply> {
    // An answer of "not modified" would be no use to the next who asks.
    const { 'if-none-match': _, ...headers } = heard.headers;
    const began = performance.now();
    const reply = await forward(target, { ...heard, headers });
    kept.set(key, { reply, tookMs: performance.now() - began });
    return reply;
  }

  const server = await listen('127.0.0.1', 0, (incoming, outgoing) => {
    answer(incoming, outgoing).catch(() => outgoing.destroy());
  });
  return { url: originOf(server, '127.0.0.1'), close: () => closeServer(server, 0) };
}
