import type { Locale } from '#shared/i18n/locale.ts';
import type { PassportPerson } from '#shared/schemas/heartbeat.ts';
import type { Questionnaire } from '#shared/schemas/questionnaire.ts';

export const codeLength = 6;
export const maxPeople = 3;
export const maxChips = 8;
export const maxComment = 1000;
export const countdownSeconds = 20;

/** The screens of one customer, in their only order. */
export type Step =
  | { readonly name: 'person'; readonly index: number }
  | { readonly name: Exclude<StepName, 'person'>; readonly index?: never };

type StepName =
  | 'attract'
  | 'code'
  | 'person'
  | 'nps'
  | 'reasons'
  | 'contact'
  /** Being written to disk; the screen does not change yet. */
  | 'keeping'
  /** The disk refused: the answer is still here, and may be tried again. */
  | 'unkept'
  | 'thanks';

/** `tooMany`: this tablet has heard so many wrong codes that it does not look for a while. */
export type CodeProblem = 'unknown' | 'expired' | 'used' | 'tooMany';

export interface Answers {
  /** One place per person; null where the customer passed. */
  readonly scores: readonly (number | null)[];
  readonly nps: number | null;
  readonly chips: readonly string[];
  readonly comment: string;
  readonly wantsContact: boolean;
}

/**
 * Everything the tablet knows of the customer in front of it, in one value: forgetting the customer
 * is putting the initial value in its place.
 */
export interface Session {
  /** The language the tablet returns to. */
  readonly home: Locale;
  readonly locale: Locale;
  /** 长辈模式: large type. */
  readonly isLarge: boolean;
  readonly step: Step;
  /** Taken when the customer began, so that a new version never changes a question under a finger. */
  readonly questionnaire: Questionnaire | null;
  /** UUIDv7 of the answer, minted at the beginning: the contact page is shown under it. */
  readonly responseId: string;
  /** Monotonic milliseconds at the beginning. */
  readonly startedAt: number;
  /** False for a visit that came by itself: there is no code screen to go back to. */
  readonly hasCodeScreen: boolean;
  readonly code: string;
  readonly isCheckingCode: boolean;
  readonly codeProblem: CodeProblem | null;
  /** The salted hash of the code that opened the visit; null for a walk-in. The digits stay behind. */
  readonly visitCodeHash: string | null;
  readonly people: readonly PassportPerson[];
  readonly answers: Answers;
  /** The last answer moved on by itself a moment ago, and the way back is shown larger. */
  readonly canUndo: boolean;
  /** Seconds left before an abandoned answer is discarded; null while somebody is there. */
  readonly countdown: number | null;
}

/** For whoever is still there: as new, but in the language and size they chose. */
export function clearedSession({ home, locale, isLarge }: Session): Session {
  return { ...initialSession(home), locale, isLarge };
}

export function initialSession(home: Locale): Session {
  return {
    home,
    locale: home,
    isLarge: false,
    step: { name: 'attract' },
    questionnaire: null,
    responseId: '',
    startedAt: 0,
    hasCodeScreen: true,
    code: '',
    isCheckingCode: false,
    codeProblem: null,
    visitCodeHash: null,
    people: [],
    answers: { scores: [], nps: null, chips: [], comment: '', wantsContact: false },
    canUndo: false,
    countdown: null,
  };
}
