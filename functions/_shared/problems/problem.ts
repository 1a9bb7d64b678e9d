import { type ProblemCode, problemCatalogue } from './catalogue.ts';

/** Facts that belong to a problem: fit for the wire, never a secret, never raw database text. */
export type ProblemDetails =
  | string
  | number
  | boolean
  | null
  | readonly ProblemDetails[]
  | { readonly [name: string]: ProblemDetails };

/** A refusal with a code of the catalogue, on its way to the endpoint that writes it. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = null) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return problemCatalogue[this.code].status;
  }
}

/**
 * @example
 * throw problem('body_too_large', { maxBytes: 1_000_000 });
 */
export function problem(code: ProblemCode, details: ProblemDetails = null): Problem {
  return new Problem(code, details);
}
