import { generateKeyPairSync } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Heartbeat, Passport, Sync } from '../../functions/_shared/schemas/heartbeat.ts';
import type { Pairing } from '../../functions/_shared/schemas/pairing.ts';
import { QuestionnaireSchema } from '../../functions/_shared/schemas/questionnaire.ts';
import { closeServer, listen, originOf } from '../../supabase/local/server.ts';
import { serveSite } from '../../supabase/local/static-site.ts';
import { demoQuestionnaire } from '../../supabase/seed/questionnaire.ts';

export interface KioskServer {
  readonly url: string;
  /** The ids that have been handed in. */
  readonly received: ReadonlySet<string>;
  lastHeartbeat(): Heartbeat | null;
  /** Answer a path with 200 and this page instead, as a captive portal does; null lets it through. */
  interfere(page: (path: string) => string | null): void;
  close(): Promise<void>;
}

/**
 * The built site as the stack serves it, and the three functions of a tablet answered at once from
 * memory. For measuring what the tablet itself costs; what the server costs is measured elsewhere.
 */
export async function startKioskServer(
  folder: string,
  passports: readonly Passport[] = [],
): Promise<KioskServer> {
  const received = new Set<string>();
  let heartbeat: Heartbeat | null = null;
  let portal: (path: string) => string | null = () => null;
  const sync = syncAnswer(passports);
  const answers: Readonly<Record<string, (body: Record<string, unknown>) => unknown>> = {
    'pair-kiosk': () => pairing,
    'sync-kiosk': (body) => {
      const serverTime = new Date().toISOString();
      if (body.poll) return { serverTime, pushedVisit: null };
      heartbeat = body as unknown as Heartbeat;
      const { etag } = sync;
      if (body.etag === etag) return { serverTime, etag, isUnchanged: true, pushedVisit: null };
      return { ...sync, serverTime };
    },
    'submit-responses': ({ responses }) => {
      const ids = (responses as { id: string }[]).map(({ id }) => id);
      for (const id of ids) received.add(id);
      const verdicts = ids.map((id) => ({ id, status: 201 }));
      return { serverTime: new Date().toISOString(), verdicts };
    },
  };

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const path = incoming.url ?? '/';
    const page = portal(path);
    if (page !== null) {
      outgoing.writeHead(200, { 'content-type': 'text/html' }).end(page);
      return;
    }
    const answer = answers[path.replace('/functions/v1/', '')];
    if (path === '/config.json') return say(outgoing, { supabaseUrl: url });
    if (!answer) return serveSite(incoming, outgoing, folder);
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    say(outgoing, answer(JSON.parse(Buffer.concat(chunks).toString() || '{}')));
  }

  const server = await listen('127.0.0.1', 0, (incoming, outgoing) => {
    void handle(incoming, outgoing).catch(() => outgoing.destroy());
  });
  const url = originOf(server, '127.0.0.1');
  return {
    url,
    received,
    lastHeartbeat: () => heartbeat,
    interfere(page) {
      portal = page;
    },
    async close() {
      if (server.listening) await closeServer(server, 500);
    },
  };
}

function say(outgoing: ServerResponse, body: unknown): void {
  outgoing.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  outgoing.end(JSON.stringify(body));
}

export const branchId = '01890000-0000-7000-8000-000000000001';

const pairing: Pairing = {
  kioskId: '01890000-0000-7000-8000-000000000002',
  kioskName: 'Lobby',
  branchId,
  branchName: { zh: '静安分院', en: 'Jing’an' },
  deviceToken: 'a'.repeat(43),
};

function syncAnswer(passports: readonly Passport[]): Sync {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const point = Buffer.concat([
    Buffer.from([4]),
    Buffer.from(x, 'base64url'),
    Buffer.from(y, 'base64url'),
  ]);
  return {
    serverTime: new Date().toISOString(),
    etag: 'bench',
    branch: {
      id: branchId,
      name: pairing.branchName,
      timeZone: 'Asia/Shanghai',
      openingHours: Object.fromEntries(weekdays.map((day) => [day, ['00:00', '24:00']])),
      specialDays: {},
    },
    questionnaire: QuestionnaireSchema.parse({ ...demoQuestionnaire, version: 1 }),
    codeSalt,
    passports: [...passports],
    pushedVisit: null,
    sealingKey: { keyId: 'bench', publicKey: point.toString('base64url') },
    settings: { staffPin: null, defaultLanguage: 'zh', keepsPartial: false },
  };
}

export const codeSalt = '5a'.repeat(32);
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
