import type { Appraisal } from '../scoring/appraisal.ts';
import { canonicalJson } from '../scoring/canonical-json.ts';
import type { Wire } from '../scoring/wire.ts';
import type { Adjustment } from './adjustment.ts';
import { appraisePeople } from './appraise-people.ts';
import type { DecidedInputs, OwnInputs } from './own-inputs.ts';
import type { StoredLine, StoredSeal } from './replay-seal.ts';
import type { SharedInputs } from './shared-inputs.ts';

export const restatementCauses = ['late_data', 'erasure', 'appeal', 'correction'] as const;
export type RestatementCause = (typeof restatementCauses)[number];

/** A KPI whose score is another one now. */
export interface RestatedKpi {
  readonly kpiId: string;
  readonly beforeBp: number | null;
  readonly afterBp: number | null;
}

/** A sealed line by what is known now, as `store_restatements` takes it. */
export interface Restatement {
  readonly employeeId: string;
  readonly name: string;
  readonly number: number;
  readonly beforeBp: number | null;
  readonly afterBp: number | null;
  readonly deltaBp: number | null;
  readonly changes: readonly RestatedKpi[];
  readonly content: Appraisal;
}

export interface StandingLine extends StoredLine {
  /** The newest restatement's result, or the sealed one. */
  readonly standing: Wire<Appraisal>;
  readonly restatementCount: number;
}

export interface SealStanding extends Omit<StoredSeal, 'lines'> {
  readonly lines: readonly StandingLine[];
}

/**
 * What the sealed results would be by the facts as they are now and everything decided since, under
 * the rules of the seal: plans, KPIs, priors and agreed targets stay. Only lines that differ. Somebody
 * who was not sealed is not among them; ranks are not restated.
 */
export function restate(
  seal: SealStanding,
  now: readonly OwnInputs[],
  adjustments: readonly Adjustment[],
): Restatement[] {
  const shared = JSON.parse(seal.shared) as SharedInputs;
  const factsOf = new Map(now.map((facts) => [facts.employeeId, facts]));
  const sealed = seal.lines.map(({ own }) => JSON.parse(own) as DecidedInputs);
  const people = sealed.flatMap(({ facts, calibrationBp }): DecidedInputs[] => {
    const { employeeId, targets } = facts;
    const known = factsOf.get(employeeId);
    // gone from every branch by a correction of postings: there is nothing to appraise
    if (!known) return [];
    const own = adjustments.filter((each) => each.employeeId === employeeId);
    return [{ facts: { ...known, targets }, adjustments: own, calibrationBp }];
  });
  const calibrations = new Map(sealed.map((each) => [each.facts.employeeId, each.calibrationBp]));
  const standing = new Map(seal.lines.map((line) => [line.employeeId, line]));
  return appraisePeople(shared, people).flatMap(({ employeeId, appraisal, totalBp }) => {
    const line = standing.get(employeeId);
    if (!line || canonicalJson(line.standing) === canonicalJson(appraisal)) return [];
    const stood = line.standing.totalBp;
    const movement = calibrations.get(employeeId) ?? 0;
    const beforeBp = stood === null ? null : Math.max(0, stood + movement);
    return [
      {
        employeeId,
        name: line.name,
        number: line.restatementCount + 1,
        beforeBp,
        afterBp: totalBp,
        deltaBp: beforeBp === null || totalBp === null ? null : totalBp - beforeBp,
        changes: changesBetween(line.standing, appraisal),
        content: appraisal,
      },
    ];
  });
}

function changesBetween(before: Wire<Appraisal>, after: Appraisal): RestatedKpi[] {
  const scores = ({ segments }: Wire<Appraisal> | Appraisal) =>
    new Map(
      segments.flatMap((segment, index) =>
        segment.items.map(({ kpiId, scoreBp }) => [`${index} ${kpiId}`, scoreBp] as const),
      ),
    );
  const [old, next] = [scores(before), scores(after)];
  return [...new Set([...old.keys(), ...next.keys()])].sort().flatMap((key) => {
    const [beforeBp, afterBp] = [old.get(key) ?? null, next.get(key) ?? null];
    if (beforeBp === afterBp) return [];
    return [{ kpiId: key.slice(key.indexOf(' ') + 1), beforeBp, afterBp }];
  });
}
