import type { Queries } from '../local/database.ts';

interface SeededNotice {
  readonly userId: string;
  readonly kind: string;
  readonly params: object;
  readonly link: string;
  readonly at: string;
  /** Null where it waits to be read. */
  readonly readAt: string | null;
}

/** Tell people as `private.notify` does, at a moment of the demo's own. */
export async function notifySeeded(
  database: Queries,
  notices: readonly SeededNotice[],
): Promise<void> {
  await database.query(
    `insert into public.notices (id, user_id, kind, params, link, created_at, read_at)
     select md5(n.kind || n.link || n."userId")::uuid, n."userId", n.kind, n.params, n.link, n.at, n."readAt"
     from jsonb_to_recordset($1::text::jsonb) as n ("userId" uuid, kind text, params jsonb, link text, at timestamptz, "readAt" timestamptz)`,
    [JSON.stringify(notices)],
  );
}
