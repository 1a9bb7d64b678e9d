import { callRpc } from './call-rpc.ts';

/** How a customer who may be called wants to be reached. */
export interface LeftContact {
  readonly phone: string;
  readonly name: string | null;
  readonly leftAt: string;
}

/** Asked for one answer at a time, by a person who is about to call; null where no number was left. */
export function fetchContact(responseId: string): Promise<LeftContact | null> {
  return callRpc('contact_of', { p_response_id: responseId });
}
