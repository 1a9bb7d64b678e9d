import type { PassportPerson } from '#shared/schemas/heartbeat.ts';
import type { Questionnaire } from '#shared/schemas/questionnaire.ts';
import type { TranslatedText } from '#shared/schemas/translated-text.ts';

export type Occasion = 'visit' | 'day_7' | 'day_30';

/** What a link opens: whom to ask about and when it was, never who is asked. */
export interface OpenedVisit {
  readonly serverTime: string;
  readonly branch: { readonly name: TranslatedText };
  readonly questionnaire: Questionnaire;
  readonly occasion: Occasion;
  readonly treatment: TranslatedText | null;
  readonly people: readonly PassportPerson[];
}

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
