import { randomUUID } from 'node:crypto';
import { chainHash, genesisHash } from '#shared/sealing/chain-hash.ts';
import type { Queries } from '../../../supabase/local/database.ts';
import { service } from '../../people.ts';
import { type Answer, kiosks, type Verdict, wireForm } from '../harness/capture.ts';
import { actAs, one } from '../harness/stage.ts';

export interface ChainItem {
  answer: Answer & { id: string };
  sequence: number;
  previousHash: string;
  hash: string;
  envelope: string;
}

type Ranges = [number, number][];
export type Findings = Record<string, Ranges>;

/** A tablet that keeps its chain as the real one does, and may be tampered with by whoever holds it. */
export function chainTablet(db: Queries, kioskId = kiosks.jingan.id) {
  const { tokenHash } = kiosks.jingan;
  const items: ChainItem[] = [];

  async function linkAfter(last: ChainItem | undefined, answer: Answer): Promise<ChainItem> {
    const named = { ...answer, id: answer.id ?? randomUUID() };
    const link = {
      previousHash: last?.hash ?? genesisHash,
      kioskId,
      sequence: (last?.sequence ?? 0) + 1,
      id: named.id,
      keyId: 'k1',
      envelope: JSON.stringify(named),
    };
    const { sequence, previousHash, envelope } = link;
    const hash = await chainHash(crypto.subtle, link);
    return { answer: named, sequence, previousHash, hash, envelope };
  }

  return {
    items,
    linkAfter,
    /** So many finished walk-ins, on the tablet and not yet sent. */
    async finish(count: number, answer: Answer = {}): Promise<ChainItem[]> {
      for (let i = 0; i < count; i += 1) items.push(await linkAfter(items.at(-1), answer));
      return items.slice(-count);
    },
    /** As submit-responses does, which has found out whether each hash is that of its item. */
    async send(sent: readonly ChainItem[], by = tokenHash): Promise<Verdict[]> {
      const links = await Promise.all(
        sent.map(async ({ answer, sequence, previousHash, hash, envelope }) => {
          const link = { previousHash, kioskId, sequence, id: answer.id, keyId: 'k1', envelope };
          const isIntact = (await chainHash(crypto.subtle, link)) === hash;
          return { responseId: answer.id, sequence, previousHash, hash, isIntact };
        }),
      );
      return actAs(db, service, (inside) =>
        one<Verdict[]>(
          inside,
          `select public.submit_responses($1, $2::text::jsonb, $3, $4::text::jsonb, '192.0.2.1')`,
          [
            by,
            JSON.stringify(sent.map(({ answer }) => wireForm(answer))),
            kioskId,
            JSON.stringify(links),
          ],
        ),
      );
    },
    sync(unsent: Ranges = [], head: ChainItem | null = items.at(-1) ?? null): Promise<unknown> {
      const chain = head ? { sequence: head.sequence, hash: head.hash } : null;
      return syncTablet(db, { chain, unsent });
    },
    async findings(): Promise<Findings> {
      const rows = await db.query<{ kind: string; sequences: Ranges }>(
        `select kind::text as kind, details -> 'sequences' as sequences from public.kiosk_alerts
         where kiosk_id = $1 and closed_at is null and kind <> 'quarantine'`,
        [kioskId],
      );
      return Object.fromEntries(rows.map(({ kind, sequences }) => [kind, sequences]));
    },
  };
}

/** A heartbeat of Jing'an's tablet. */
export function syncTablet(db: Queries, said: object = {}): Promise<Record<string, unknown>> {
  const heartbeat = {
    queueDepth: 0,
    oldestAgeSeconds: 0,
    quarantineCount: 0,
    appVersion: '1',
    wakeLock: true,
    storagePersisted: true,
    chain: null,
    unsent: [],
    etag: null,
    ...said,
  };
  return actAs(db, service, (inside) =>
    one<Record<string, unknown>>(inside, `select public.sync_kiosk($1, $2::text::jsonb)`, [
      kiosks.jingan.tokenHash,
      JSON.stringify(heartbeat),
    ]),
  );
}
