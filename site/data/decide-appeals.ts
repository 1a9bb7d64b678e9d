import type { BlastLine } from '#shared/cycle/blast-radius.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Remedy } from '#shared/schemas/appeal-decision.ts';
import { askFunction } from './ask-function.ts';

/** How many people a decision moves. */
export interface BlastCounts {
  readonly scores: number;
  readonly ranks: number;
  readonly awards: number;
}

/** What accepting an appeal would change, as `decide-appeals` previews it. */
export interface BlastPreview {
  /** Names this very state: what is committed must still be it. */
  readonly basis: string;
  readonly counts: BlastCounts;
  /** Those whom the asker may see by name. */
  readonly lines: readonly (BlastLine & { readonly name: string })[];
}

export function previewAppeal(
  appealId: string,
  remedy: Remedy,
  locale: Locale,
): Promise<BlastPreview> {
  return askFunction('decide-appeals', { action: 'preview', appealId, remedy }, locale);
}

export async function acceptAppeal(
  appealId: string,
  remedy: Remedy,
  reason: string,
  basis: string,
  locale: Locale,
): Promise<void> {
  await askFunction(
    'decide-appeals',
    { action: 'accept', appealId, remedy, reason, basis },
    locale,
  );
}

export async function rejectAppeal(
  appealId: string,
  revision: number,
  reason: string,
  locale: Locale,
): Promise<void> {
  await askFunction('decide-appeals', { action: 'reject', appealId, revision, reason }, locale);
}

export async function calibrateResult(
  appraisalId: string,
  revision: number,
  movementBp: number,
  reason: string,
  locale: Locale,
): Promise<void> {
  await askFunction('calibrate-results', { appraisalId, revision, movementBp, reason }, locale);
}
