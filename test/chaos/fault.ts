import type { Random } from '../../supabase/seed/random.ts';

/** What may befall one request on its way, and how often against the others. */
const likelihoods = {
  /** The connection breaks before the server has heard anything. */
  dropBefore: 6,
  /** The server has done it all, and its answer never arrives. */
  dropAfter: 10,
  /** The answer breaks off in the middle. */
  cutAnswer: 4,
  /** The server gets it twice at the same moment. */
  duplicate: 6,
  /** The server gets it a second time, seconds after the answer. */
  lateRepeat: 4,
  /** Held back, so that later requests overtake it. */
  delay: 8,
  /** The answer trickles. */
  slow: 3,
  /** Never answered, and after a long while dropped. */
  silence: 1,
  /** A refusal by somebody between us and the server. */
  clientError: 5,
  serverError: 7,
  /** Too many requests, with Retry-After. */
  tooMany: 4,
  /** A captive portal: 200 with a page. */
  portalPage: 6,
  /** A captive portal: redirected to its page. */
  portalRedirect: 3,
  /** 200 with somebody else's JSON, some of it cut to look like ours. */
  foreignJson: 6,
} as const;

export type Fault = keyof typeof likelihoods;

export const faults = Object.keys(likelihoods) as Fault[];

export function pickFault(random: Random): Fault {
  return faults[random.weighted(Object.values(likelihoods))] ?? 'dropBefore';
}
