import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Stack, type StackOptions, startStack } from '../../supabase/local/stack.ts';

/** A new folder outside the project; whoever makes it removes it with `removeFolder`. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'meiping-test-'));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

export const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));

/** The stack on the small migrations and functions of these tests, without site and seed. */
export function startSmallStack(options: Partial<StackOptions> & { dataFolder: string }) {
  return startStack({
    port: 0,
    migrationsFolder: `${fixtures}migrations`,
    functionsFolder: `${fixtures}functions`,
    seed: false,
    site: false,
    quiet: true,
    ...options,
  });
}

/** Sign a new person up through the gateway; returns their id and how they ask. */
export async function signUp(stack: Stack, name: string) {
  const answer = await fetch(`${stack.url}/auth/v1/signup`, {
    method: 'POST',
    headers: { apikey: stack.secrets.publishableKey, 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${name}@example.com`, password: 'correct horse battery' }),
  });
  const session = (await answer.json()) as { access_token: string; user: { id: string } };
  const headers = {
    apikey: stack.secrets.publishableKey,
    authorization: `Bearer ${session.access_token}`,
    'content-type': 'application/json',
  };
  return {
    id: session.user.id,
    headers,
    ask: (path: string, init: RequestInit = {}) =>
      fetch(`${stack.url}/rest/v1/${path}`, { ...init, headers: { ...headers, ...init.headers } }),
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Waits until it is true, asking every 50 ms; false when it never became so. */
export async function eventually(isSo: () => boolean | Promise<boolean>, withinMs: number) {
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline) {
    if (await isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
