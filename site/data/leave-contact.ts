import { loadConfig } from './config.ts';

export interface Contact {
  readonly responseId: string;
  readonly phone: string;
  readonly name: string | null;
}

export type LeftContact = 'left' | 'already' | 'tooMany' | 'unreachable' | 'failed';

/** Hand a number in. By anybody: nobody is signed in on a customer's phone. */
export async function leaveContact(contact: Contact): Promise<LeftContact> {
  try {
    const { supabaseUrl } = await loadConfig();
    const answer = await fetch(`${supabaseUrl}/functions/v1/leave-contact`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(contact),
      signal: AbortSignal.timeout(15_000),
    });
    if (answer.ok) return 'left';
    if (answer.status === 429) return 'tooMany';
    const problem: { code?: unknown } | null = await answer.json().catch(() => null);
    return problem?.code === 'contact_left_already' ? 'already' : 'failed';
  } catch {
    return 'unreachable';
  }
}
