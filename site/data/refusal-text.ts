import { failureMessages } from '#shared/i18n/failures.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { appealProblems } from '#shared/problems/appeal-problems.ts';
import type { ProblemEntry } from '#shared/problems/define-problems.ts';
import { deskProblems } from '#shared/problems/desk-problems.ts';
import { importProblems } from '#shared/problems/import-problems.ts';
import { kioskProblems } from '#shared/problems/kiosk-problems.ts';
import { periodProblems } from '#shared/problems/period-problems.ts';
import { planProblems } from '#shared/problems/plan-problems.ts';
import { responseProblems } from '#shared/problems/response-problems.ts';
import { reviewProblems } from '#shared/problems/review-problems.ts';
import { FunctionRefused } from './ask-function.ts';
import { failureKind } from './data-failure.ts';
import { Refusal } from './refusal.ts';

const problems: Readonly<Record<string, ProblemEntry>> = {
  ...kioskProblems,
  ...deskProblems,
  ...importProblems,
  ...planProblems,
  ...responseProblems,
  ...reviewProblems,
  ...appealProblems,
  ...periodProblems,
};

/** What went wrong as a sentence, with what to do where the catalogue knows. */
export function refusalText(error: unknown, locale: Locale): string {
  if (error instanceof FunctionRefused) {
    const { message, hint } = error.refusal;
    return [message, hint].filter(Boolean).join(locale === 'zh' ? '' : ' ');
  }
  const entry = error instanceof Refusal ? problems[error.code] : undefined;
  if (entry)
    return [entry[locale], entry.hint?.[locale]].filter(Boolean).join(locale === 'zh' ? '' : ' ');
  return failureMessages(locale)[failureKind(error)];
}
