/** What to do with one kept response after an attempt to hand it in. */
export type Decision =
  /** The server has it: forget the content, remember the id. */
  | 'forget'
  /** Not known to have arrived: leave it where it is and try again. */
  | 'keep'
  /** The server will never take it: put it where the staff sees it. */
  | 'quarantine'
  /** The tablet itself is not accepted: stop, and ask for pairing. */
  | 'pause';

/** The server's word on one item: its verdict, or the problem that answered the whole request. */
export interface Word {
  readonly status: number;
  readonly code?: string;
}

/**
 * Decide from the HTTP status and the server's word on this item. `null` stands for an answer that
 * does not name our item: captive portals and proxies answer 200, 401 or 403 with pages of their
 * own, and none of them may make a tablet forget an answer or its pairing. The echo of our own id
 * is what only our server can give.
 *
 * @example deliver(200, { status: 202 }) // 'forget'
 * @example deliver(200, null) // 'keep': a captive portal
 */
export function deliver(httpStatus: number, word: Word | null): Decision {
  if (word === null) return 'keep';
  const isVerdict = httpStatus === 200;
  switch (word.status) {
    case 201:
    case 202:
      return isVerdict ? 'forget' : 'keep';
    case 401:
      return 'pause';
    case 409:
    case 410:
      return isVerdict ? 'quarantine' : 'keep';
    case 422:
      return 'quarantine';
    // Refusals of a whole body. The caller asks about them only when the body was this one item.
    case 400:
    case 413:
      return isVerdict ? 'keep' : 'quarantine';
    default:
      return 'keep';
  }
}
