import { failureMessages } from '#shared/i18n/failures.ts';
import { importMessages } from '#shared/i18n/import.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { FileProblem } from '#shared/import/file-problem.ts';
import { importFileProblems } from '#shared/problems/import-file-problems.ts';
import { DataFailure, failureKind } from '../../data/data-failure.ts';

/** What went wrong, in the words of the page. */
export interface Failure {
  readonly message: string;
  readonly hint: string;
  readonly where: string;
}

/** A problem as a function of ours answers it. */
export interface AnsweredProblem {
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  readonly details: unknown;
}

export class ImportRefused extends Error {
  readonly problem: AnsweredProblem;

  constructor(problem: AnsweredProblem) {
    super(problem.code);
    this.name = 'ImportRefused';
    this.problem = problem;
  }
}

/** The connection broke: nobody knows how far the server came. */
export class ImportCutOff extends Error {}

export function failureOf(error: unknown, locale: Locale): Failure {
  if (error instanceof FileProblem) {
    const entry = importFileProblems[error.code];
    return {
      message: entry[locale],
      hint: entry.hint[locale],
      where: whereOf(error.details, locale),
    };
  }
  if (error instanceof ImportRefused) {
    const { message, hint, details } = error.problem;
    return { message, hint: hint ?? '', where: whereOf(details, locale) };
  }
  if (error instanceof ImportCutOff) {
    return { message: importMessages(locale).unreachable, hint: '', where: '' };
  }
  // The sentence for the person is a general one; what it was stays findable.
  if (!(error instanceof DataFailure)) console.error(error);
  return { message: failureMessages(locale)[failureKind(error)], hint: '', where: '' };
}

function whereOf(details: unknown, locale: Locale): string {
  if (typeof details !== 'object' || details === null) return '';
  const t = importMessages(locale);
  if ('line' in details) return t.atLine({ line: String(details.line) });
  if ('looksLike' in details)
    return t.looksLike({ format: String(details.looksLike).toUpperCase() });
  return 'column' in details ? t.atColumn({ column: String(details.column) }) : '';
}
