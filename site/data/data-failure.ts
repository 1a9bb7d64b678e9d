/** Why data did not come, as far as it changes what a person can do about it. */
export type FailureKind =
  | 'unreachable'
  | 'session_expired'
  | 'forbidden'
  | 'too_many'
  | 'unconfigured'
  | 'server';

export class DataFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind) {
    super(kind);
    this.name = 'DataFailure';
    this.kind = kind;
  }
}

/** Whatever was thrown, as a kind that the catalogue has a sentence for. */
export function failureKind(error: unknown): FailureKind {
  return error instanceof DataFailure ? error.kind : 'server';
}

/**
 * The kind behind an HTTP status. Zero is a request that never got an answer; a gateway that
 * answers 502–504 is there, but what it guards is not, which is the same to the person waiting.
 */
export function kindOfStatus(status: number, code?: string): FailureKind {
  if (status === 0 || (status >= 502 && status <= 504)) return 'unreachable';
  if (status === 401 || code === 'PGRST301' || code === 'PGRST303') return 'session_expired';
  if (status === 403 || code === '42501') return 'forbidden';
  if (status === 429) return 'too_many';
  return 'server';
}
