import type { Response } from '#shared/schemas/response.ts';
import { uuidV7 } from '../../../kiosk/outbox/uuid-v7.ts';
import type { Order } from '../order.ts';

/** What the controls send: a walk-in's answer in the open form, as any simple client would. */
export function plainResponse(order: Order): Response {
  return {
    id: order.id ?? uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
    visitCodeHash: null,
    questionnaireVersion: order.fate === 'future-questionnaire' ? 1001 : 1,
    language: order.language,
    answeredAt: new Date().toISOString(),
    isTimeUncertain: true,
    durationMs: 30_000,
    ratings: [],
    nps: order.nps,
    chips: [],
    comment: order.mark,
    wantsContact: order.wantsContact,
  };
}

/** One answer in a request of its own. The token came with the page's address. */
export function toRequest(order: Order): { id: string; request: Request } {
  const response = plainResponse(order);
  const request = new Request('/functions/v1/submit-responses', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${location.hash.slice(1)}`,
    },
    body: JSON.stringify({ responses: [response] }),
  });
  return { id: response.id, request };
}
