import type { StaffRole } from '../kpis/staff-role.ts';
import type { Plan } from '../plans/plan.ts';
import { createAppraiser } from './appraiser.ts';
import { daysIn } from './period.ts';
import type { Posting, Segment } from './posting-segments.ts';
import { type QuickPlan, quickLine, readyPlan } from './quick-line.ts';
import { lineOf, type ScoreLine } from './score-line.ts';
import type { ScoringInputs } from './scoring-inputs.ts';

/**
 * The lines of `scorePeriod`, exactly, without the explanations: for lists and rankings of thousands.
 * Scores are worked out in floating point with a known error; where that could change a rounding or a
 * side of a knot or a gate, and for everybody with more than one posting, the exact engine is asked.
 *
 * @throws {RangeError} as `scorePeriod` does
 */
export function scoreLines(inputs: ScoringInputs, plans: readonly Plan[]): ScoreLine[] {
  const appraiser = createAppraiser(inputs, plans);
  const ready = new Map<StaffRole, QuickPlan>();
  const quickPlanOf = (role: StaffRole): QuickPlan | null => {
    const plan = appraiser.planOf(role);
    if (plan === null) return null;
    const known = ready.get(role) ?? readyPlan(plan, appraiser);
    ready.set(role, known);
    return known;
  };
  const lines: ScoreLine[] = [];
  for (const [employeeId, postings] of appraiser.employees) {
    const isPlain = appraiser.exceptionsOf(employeeId).length === 0;
    const segment = isPlain ? onlySegment(postings, inputs, appraiser.periodDays) : null;
    const plan = segment && quickPlanOf(segment.role);
    const line = segment && plan && quickLine(employeeId, segment, plan, appraiser);
    if (line) {
      lines.push(line);
      continue;
    }
    const appraisal = appraiser.appraise(employeeId, postings);
    if (appraisal) lines.push(lineOf(appraisal));
  }
  return lines;
}

/** The segment of somebody with one posting in the period; null for all others. Days compare as text. */
function onlySegment(
  postings: readonly Posting[],
  { period }: ScoringInputs,
  periodDays: number,
): Segment | null {
  const [posting] = postings;
  if (!posting || postings.length > 1) return null;
  const { branchId, role, from, until } = posting;
  if (from <= period.start && (until === null || until >= period.end)) {
    return { branchId, role, days: periodDays, firstDay: 0 };
  }
  // days of one form sort as text
  const [, start = from] = [from, period.start].sort();
  const [end = period.end] = [until ?? period.end, period.end].sort();
  const inside = { start, end };
  if (inside.start >= inside.end) return null;
  return { branchId, role, days: daysIn(inside), firstDay: 0 };
}
