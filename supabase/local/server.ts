import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { reasonOf, StackProblem } from './stack-problem.ts';

export type Handler = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

/** Listen, or say which port is taken. Port 0 takes a free one. */
export async function listen(host: string, port: number, handler: Handler): Promise<Server> {
  const server = createServer(handler);
  // A large import may take its time; Node's own limit for receiving a request is five minutes.
  server.requestTimeout = 600_000;
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      ? StackProblem.of('portTaken', { port })
      : StackProblem.of('portRefused', { host, port, reason: reasonOf(error) });
  }
  return server;
}

/** The address by which this machine itself reaches the server. */
export function originOf(server: Server, host: string): string {
  const address = server.address();
  const port = address === null || typeof address === 'string' ? 0 : address.port;
  if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Take no new connections, let the running requests end, and cut them off after `patienceMs`. */
export async function closeServer(server: Server, patienceMs: number): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const patience = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearTimeout(patience);
}
