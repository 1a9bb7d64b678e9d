import { importMessages } from '#shared/i18n/import.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { recordPlans } from '#shared/import/records/record-plans.ts';
import { type ImportKind, isRecordKind } from '#shared/import/target-field.ts';

/** A kind by its name on the page. */
export function kindName(kind: ImportKind, locale: Locale): string {
  if (isRecordKind(kind)) return recordPlans[kind][locale];
  const t = importMessages(locale);
  return kind === 'responses' ? t.kindResponses : t.kindTotals;
}

/** What a file of the kind holds, in a sentence. */
export function kindHint(kind: ImportKind, locale: Locale): string {
  if (isRecordKind(kind)) return recordPlans[kind].hint[locale];
  const t = importMessages(locale);
  return kind === 'responses' ? t.kindResponsesHint : t.kindTotalsHint;
}
