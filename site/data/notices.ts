import { getClient, rowsOf } from './client.ts';

/** A message to the signed-in person; its sentence is made of kind and params. */
export interface PersonalNotice {
  readonly id: string;
  readonly kind: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly link: string | null;
  readonly created_at: string;
}

/** What was not read yet, the newest first. */
export async function fetchUnreadNotices(): Promise<PersonalNotice[]> {
  const client = await getClient();
  return rowsOf<PersonalNotice>(
    client
      .from('notices')
      .select('id, kind, params, link, created_at')
      .is('read_at', null)
      .order('created_at', { ascending: false })
      .limit(10),
  );
}

export async function markRead(id: string, now: Date): Promise<void> {
  const client = await getClient();
  await rowsOf(
    client.from('notices').update({ read_at: now.toISOString() }).eq('id', id).select('id'),
  );
}
