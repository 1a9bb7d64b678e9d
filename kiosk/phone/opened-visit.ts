import type { Questionnaire } from '#shared/schemas/questionnaire.ts';
import type { OpenedVisit as Opened } from '#shared/schemas/visit-link.ts';

/** A visit with questions to ask: without a questionnaire there is nothing to open yet. */
export type OpenedVisit = Opened & { readonly questionnaire: Questionnaire };

/** Why a link opens nothing. `offline` is the only one that time alone may heal. */
export type LinkRefusal = 'unknown' | 'early' | 'expired' | 'used' | 'tooMany' | 'offline';

const refusals: Readonly<Record<string, LinkRefusal>> = {
  link_unknown: 'unknown',
  link_early: 'early',
  link_expired: 'expired',
  link_used: 'used',
  too_many_tries: 'tooMany',
  invalid_body: 'unknown',
};

/** The refusal behind a problem of the catalogue; null for one that says nothing of the link. */
export function refusalOf(code: string | null): LinkRefusal | null {
  return refusals[code ?? ''] ?? null;
}
