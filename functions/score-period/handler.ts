import type { ScoringRequest, ScoringScope } from '../_shared/schemas/scoring.ts';
import { imagineFacts } from '../_shared/scoring/imagine-facts.ts';
import type { LoadedScoring } from '../_shared/scoring/loaded-scoring.ts';
import type { Period } from '../_shared/scoring/period.ts';
import { readScoringInputs } from '../_shared/scoring/read-scoring-inputs.ts';
import { scoreLines } from '../_shared/scoring/score-lines.ts';
import { scorePeriod } from '../_shared/scoring/score-period.ts';
import type { ScoringAnswer } from '../_shared/scoring/scoring-answer.ts';
import { whatHelps } from '../_shared/scoring/what-helps.ts';
import { whatIf } from '../_shared/scoring/what-if.ts';
import { periodOf } from './period-of.ts';

export interface Context {
  /** One call for all there is; refuses who may not see the people of the scope. */
  load(scope: ScoringScope, period: Period): Promise<LoadedScoring>;
}

/** Score a period as it stands, or one person's as it would stand if more had happened. Nothing is stored. */
export async function scoreNow(request: ScoringRequest, { load }: Context): Promise<ScoringAnswer> {
  const period = periodOf(request.period);
  if (request.action === 'preview' || request.action === 'lines') {
    const loaded = await load(request.scope, period);
    const { inputs, plans } = readScoringInputs(loaded, period);
    return request.action === 'preview'
      ? { ...headOf(loaded, period), appraisals: scorePeriod(inputs, plans) }
      : { ...headOf(loaded, period), lines: scoreLines(inputs, plans) };
  }
  const { employeeId } = request;
  const loaded = await load({ employeeId }, period);
  const { inputs, plans } = readScoringInputs(loaded, period);
  if (request.action === 'what_helps') {
    return { ...headOf(loaded, period), helpful: whatHelps(inputs, plans, employeeId) };
  }
  const { changes } = request;
  const added = imagineFacts(changes, inputs.postings, period);
  return { ...headOf(loaded, period), ...whatIf(inputs, plans, employeeId, added) };
}

/** In one order, so that equal scores are equal bytes from the first to the last. */
function headOf({ people, plans, kpis }: LoadedScoring, period: Period) {
  const weighed = new Set(plans.flatMap(({ items }) => items.map(({ kpiId }) => kpiId)));
  // an index is explained by its parts, which no plan weighs
  for (const { id, aggregate } of kpis) {
    if (aggregate.kind !== 'index' || !weighed.has(id)) continue;
    for (const { kpiId } of aggregate.parts) weighed.add(kpiId);
  }
  return {
    period,
    people: people.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    plans: plans
      .map(({ id, version, role, name, phase }) => ({ id, version, role, name, phase }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    kpis: kpis.filter(({ id }) => weighed.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
