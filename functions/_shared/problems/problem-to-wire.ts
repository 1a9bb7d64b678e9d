import type { Locale } from '../i18n/locale.ts';
import { type ProblemCode, problemCatalogue } from './catalogue.ts';
import type { Problem, ProblemDetails } from './problem.ts';

/** A problem as every client gets it. Decide by `code`; show `message` and `hint`. */
export interface WireProblem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly details: ProblemDetails;
  readonly hint: string;
}

/** The problem in the words of one language. */
export function problemToWire({ code, details }: Problem, locale: Locale): WireProblem {
  const entry = problemCatalogue[code];
  return { code, message: entry[locale], details, hint: entry.hint[locale] };
}
