import type { Locale } from '#shared/i18n/locale.ts';
import type { PassportPerson } from '#shared/schemas/heartbeat.ts';
import type { Questionnaire } from '#shared/schemas/questionnaire.ts';
import type { CodeProblem } from './session.ts';

interface Beginning {
  readonly questionnaire: Questionnaire;
  readonly responseId: string;
  readonly at: number;
}

export interface Visit {
  readonly codeHash: string | null;
  readonly people: readonly PassportPerson[];
}

/** Everything that can happen to a session. An event that does not fit the step changes nothing. */
export type SessionEvent =
  | { readonly type: 'language-chosen'; readonly locale: Locale }
  | { readonly type: 'large-toggled' }
  /** Touched by somebody. `at` is monotonic milliseconds. */
  | ({ readonly type: 'begun' } & Beginning)
  /** A visit came by itself, from the front desk or by a link: no code is asked for. */
  | ({ readonly type: 'visit-opened' } & Beginning & Visit)
  /** The language to return to was chosen by the staff. */
  | { readonly type: 'home-chosen'; readonly locale: Locale }
  | { readonly type: 'digit-typed'; readonly digit: string }
  | { readonly type: 'digit-erased' }
  /** The answer for `code`, which may come after the customer has typed another one. */
  | ({ readonly type: 'visit-found'; readonly code: string } & Visit)
  | { readonly type: 'code-refused'; readonly code: string; readonly problem: CodeProblem }
  | { readonly type: 'walked-in' }
  | { readonly type: 'person-scored'; readonly score: number }
  | { readonly type: 'nps-answered'; readonly nps: number }
  | { readonly type: 'skipped' }
  | { readonly type: 'chip-toggled'; readonly id: string }
  | { readonly type: 'comment-typed'; readonly comment: string }
  | { readonly type: 'reasons-finished' }
  | { readonly type: 'contact-answered'; readonly wantsContact: boolean }
  | { readonly type: 'keep-retried' }
  | { readonly type: 'kept' }
  | { readonly type: 'keep-failed' }
  | { readonly type: 'went-back' }
  | { readonly type: 'undo-expired' }
  | { readonly type: 'fell-quiet' }
  | { readonly type: 'counted-down'; readonly secondsLeft: number }
  | { readonly type: 'stayed' }
  | { readonly type: 'reset' };
