import { canonicalJson } from '../scoring/canonical-json.ts';
import type { AppraisedPerson } from './appraise-people.ts';

/** Everybody's rank in one text, in order of employee: no single line holds it, because it rests on the others. */
export function rankingText(people: readonly AppraisedPerson[]): string {
  return canonicalJson(people.map(({ employeeId, rank }) => ({ employeeId, rank })));
}
