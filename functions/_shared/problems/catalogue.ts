import { actorProblems } from './actor-problems.ts';
import { appealProblems } from './appeal-problems.ts';
import { awardProblems } from './award-problems.ts';
import type { ProblemEntry } from './define-problems.ts';
import { deskProblems } from './desk-problems.ts';
import { importFileProblems } from './import-file-problems.ts';
import { importProblems } from './import-problems.ts';
import { importReadingProblems } from './import-reading-problems.ts';
import { importRecordProblems } from './import-record-problems.ts';
import { importRowProblems } from './import-row-problems.ts';
import { kioskProblems } from './kiosk-problems.ts';
import { linkProblems } from './link-problems.ts';
import { periodProblems } from './period-problems.ts';
import { planProblems } from './plan-problems.ts';
import { requestProblems } from './request-problems.ts';
import { responseProblems } from './response-problems.ts';
import { reviewProblems } from './review-problems.ts';
import { serverProblems } from './server-problems.ts';
import { wallProblems } from './wall-problems.ts';

/** Every problem of the product by its code. */
export const problemCatalogue = {
  ...requestProblems,
  ...actorProblems,
  ...serverProblems,
  ...kioskProblems,
  ...deskProblems,
  ...linkProblems,
  ...responseProblems,
  ...reviewProblems,
  ...appealProblems,
  ...planProblems,
  ...periodProblems,
  ...awardProblems,
  ...importProblems,
  ...importFileProblems,
  ...importReadingProblems,
  ...importRecordProblems,
  ...importRowProblems,
  ...wallProblems,
} satisfies Record<string, ProblemEntry>;

export type ProblemCode = keyof typeof problemCatalogue;

/** Own keys only: “constructor” is no problem of ours. */
export function isProblemCode(value: unknown): value is ProblemCode {
  return typeof value === 'string' && Object.hasOwn(problemCatalogue, value);
}
