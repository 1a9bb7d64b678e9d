import type { FieldFault } from '../_edge/describe-issues.ts';
import type { Locale } from '../_shared/i18n/locale.ts';
import { type ProblemCode, problemCatalogue } from '../_shared/problems/catalogue.ts';
import type { Verdict } from '../_shared/schemas/response.ts';

/** What became of one response, before it is put into words. */
export interface JudgedResponse {
  readonly id: string | null;
  readonly status: Verdict['status'];
  readonly code?: ProblemCode | null;
}

/** The verdict on the wire; a refusal says why in the asker's language. */
export function writeVerdict(
  { id, status, code }: JudgedResponse,
  locale: Locale,
  faults: readonly FieldFault[] = [],
): Verdict {
  if (!code) return { id, status };
  const message = problemCatalogue[code][locale];
  return { id, status, code, message, ...(faults.length > 0 ? { details: [...faults] } : {}) };
}
