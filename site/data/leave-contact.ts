import { loadConfig } from './config.ts';

export interface Contact {
  readonly responseId: string;
  readonly phone: string;
  readonly name: string | null;
}

export type LeftContact = 'left' | 'tooMany' | 'unreachable' | 'failed';

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
    return answer.status === 429 ? 'tooMany' : 'failed';
  } catch {
    return 'unreachable';
  }
}
