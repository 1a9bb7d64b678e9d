import type { Sync } from '#shared/schemas/heartbeat.ts';
import type { Response as Answer, Verdict } from '#shared/schemas/response.ts';
import { mintId } from '../functions/clinic.ts';
import { expectSame, Skipped } from './claim.ts';

/** The functions at an address, as a tablet speaks to them. */
export interface Server {
  readonly functionsUrl: string;
  /** Of a tablet that was paired for this run; null where no pairing code was given. */
  readonly deviceToken: string | null;
  readonly kioskId: string | null;
}

export interface Said {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Ask {
  readonly method?: string;
  readonly token?: string;
  readonly language?: string;
  readonly contentType?: string;
  /** Sent as it is where it is a text. */
  readonly body?: unknown;
}

export async function ask(server: Server, name: string, asked: Ask): Promise<Said> {
  const { method = 'POST', token, language = 'zh', contentType = 'application/json' } = asked;
  const headers = new Headers({ 'accept-language': language });
  if (token) headers.set('authorization', `Bearer ${token}`);
  const text = typeof asked.body === 'string' ? asked.body : JSON.stringify(asked.body);
  if (method !== 'GET') headers.set('content-type', contentType);
  const answer = await fetch(`${server.functionsUrl}/${name}`, {
    method,
    headers,
    signal: AbortSignal.timeout(30_000),
    ...(method === 'GET' ? {} : { body: text ?? '' }),
  });
  const said = await answer.text();
  return { status: answer.status, headers: answer.headers, text: said, body: parse(said) };
}

export function tokenOf({ deviceToken }: Server): string {
  if (deviceToken === null) throw new Skipped('needs --pairing-code');
  return deviceToken;
}

export async function syncNow(
  server: Server,
  changes: Record<string, unknown> = {},
): Promise<Sync> {
  const body = { ...heartbeat, ...changes };
  const said = await ask(server, 'sync-kiosk', { token: tokenOf(server), body });
  expectSame(said.status, 200, 'status of a heartbeat');
  return said.body as unknown as Sync;
}

/** The verdicts on some responses, as [status, code] in their order, and what was said in full. */
export async function submit(server: Server, responses: readonly unknown[]): Promise<Verdict[]> {
  const said = await ask(server, 'submit-responses', {
    token: tokenOf(server),
    body: { responses },
  });
  expectSame(said.status, 200, 'status of the request');
  return said.body.verdicts as Verdict[];
}

export const heartbeat = {
  queueDepth: 0,
  oldestAgeSeconds: 0,
  quarantineCount: 0,
  appVersion: 'conformance',
  wakeLock: false,
  storagePersisted: false,
  chain: null,
  unsent: [],
  etag: null,
};

/** A walk-in's answer under the questionnaire of the branch. It counts there: use a branch for tests. */
export async function walkIn(server: Server, changes: Partial<Answer> = {}): Promise<Answer> {
  const { questionnaire } = await syncNow(server);
  if (questionnaire === null) throw new Skipped('the branch has no questionnaire');
  return {
    id: mintId(),
    visitCodeHash: null,
    questionnaireVersion: questionnaire.version,
    language: 'zh',
    answeredAt: new Date().toISOString(),
    isTimeUncertain: false,
    durationMs: 30_000,
    ratings: [],
    nps: 7,
    chips: [],
    comment: '[conformance]',
    wantsContact: false,
    ...changes,
  };
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
