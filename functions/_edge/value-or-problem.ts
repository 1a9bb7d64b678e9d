import type { ProblemCode } from '../_shared/problems/catalogue.ts';
import { problem } from '../_shared/problems/problem.ts';

/** A database function's refusal as a value: an error would give back the try that it has cost. */
export interface Refused {
  readonly problem: ProblemCode;
}

/** @throws Problem where the database refused */
export function valueOrProblem<Value extends object>(answer: Value | Refused): Value {
  if ('problem' in answer) throw problem(answer.problem);
  return answer;
}
