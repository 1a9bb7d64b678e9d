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
  /** Held back for a moment. */
  delay: 8,
  /** Held back until the page has given it up and the server has heard newer answers. */
  overtaken: 3,
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

/** Only answers that are handed in can be overtaken by newer ones. */
export function pickFault(random: Random, isHandIn: boolean): Fault {
  const weights = faults.map((name) => (name === 'overtaken' && !isHandIn ? 0 : likelihoods[name]));
  return faults[random.weighted(weights)] ?? 'dropBefore';
}
