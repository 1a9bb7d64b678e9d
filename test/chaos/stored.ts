import { setTimeout as sleep } from 'node:timers/promises';
import type { ChaosPlan } from './chaos-plan.ts';

/** A response as the server keeps it. */
export interface Stored {
  readonly id: string;
  readonly comment: string;
  readonly nps: number;
  readonly language: string;
  readonly wants_contact: boolean;
  readonly scores: readonly number[];
  readonly answered_ms: number;
  readonly is_time_uncertain: boolean;
}

/** All that this run has brought to the server. */
export function readStored({ clinic, seed, client }: ChaosPlan): Promise<Stored[]> {
  return clinic.query<Stored>(
    `select id, comment, nps, language, wants_contact, scores, is_time_uncertain,
       (extract(epoch from answered_at) * 1000)::float8 as answered_ms
     from public.responses where starts_with(comment, $1)`,
    [`#${seed}-${client}-`],
  );
}

/** What the server says of this tablet's records: missing, altered, inserted. */
export async function readAlerts({ clinic }: ChaosPlan, kioskId: string): Promise<string[]> {
  const rows = await clinic.query<{ kind: string; details: unknown }>(
    "select kind, details from public.kiosk_alerts where kiosk_id = $1 and kind::text like 'record_%'",
    [kioskId],
  );
  return rows.map(({ kind, details }) => `${kind} ${JSON.stringify(details)}`);
}

/** How many refused ones the manager sees at this tablet; waits for the heartbeat that says so. */
export async function readReportedQuarantine(
  { clinic, client }: ChaosPlan,
  kioskId: string,
  expected: number,
): Promise<number> {
  for (let tries = 0; ; tries += 1) {
    const [row] = await clinic.query<{ n: number | null }>(
      'select quarantine_count as n from public.kiosks where id = $1',
      [kioskId],
    );
    const reported = row?.n ?? 0;
    if (reported === expected || tries === 100 || client !== 'tablet') return reported;
    await sleep(200);
  }
}
