import type { Adjustment } from '../_shared/cycle/adjustment.ts';
import type { AppraisalRow } from '../_shared/cycle/appraisal-row.ts';
import { appraiseSnapshot } from '../_shared/cycle/appraise-snapshot.ts';
import { type BlastLine, blastRadius } from '../_shared/cycle/blast-radius.ts';
import { changedRows } from '../_shared/cycle/changed-rows.ts';
import type { Snapshot } from '../_shared/cycle/snapshot.ts';
import { standingOf } from '../_shared/cycle/standing-of.ts';
import { problem } from '../_shared/problems/problem.ts';
import type { AppealDecisionRequest, Remedy } from '../_shared/schemas/appeal-decision.ts';
import { canonicalJson } from '../_shared/scoring/canonical-json.ts';
import { sha256Hex } from '../_shared/sealing/sha256-hex.ts';
import type { Subtle } from '../_shared/sealing/subtle.ts';
import { toUtf8 } from '../_shared/sealing/utf8.ts';
import type { LoadedAppeal } from './loaded-appeal.ts';
import { remedyAdjustment } from './remedy-adjustment.ts';

/** What is stored of a decision. */
export interface Decision {
  readonly appealId: string;
  readonly revision: number;
  /** Null for a rejection, which rests on no snapshot. */
  readonly periodRevision: number | null;
  readonly outcome: 'accepted' | 'rejected';
  readonly reason: string;
  readonly adjustment: Adjustment | null;
  readonly rows: readonly AppraisalRow[];
  readonly counts: BlastCounts;
}

export interface BlastCounts {
  readonly scores: number;
  readonly ranks: number;
  readonly awards: number;
}

export interface Context {
  readonly subtle: Subtle;
  /** Refuses who may not decide it. */
  load(appealId: string): Promise<LoadedAppeal>;
  /** One transaction; whoever decided in between wins. */
  store(decision: Decision): Promise<void>;
}

export interface BlastAnswer {
  /** Names this very state: what is committed must still be it. */
  readonly basis: string;
  readonly counts: BlastCounts;
  /** Those whom the asker may see by name; the others are in the counts. */
  readonly lines: readonly (BlastLine & { readonly name: string })[];
}

/**
 * Preview what accepting an appeal would change, or decide it. Accepting computes everything again and
 * is refused when it would not do exactly what was previewed.
 */
export async function decideAppeal(
  request: AppealDecisionRequest,
  { subtle, load, store }: Context,
): Promise<BlastAnswer | { readonly isDecided: true }> {
  const { appealId } = request;
  if (request.action === 'reject') {
    const { reason, revision } = request;
    const nothing = { adjustment: null, rows: [], counts: { scores: 0, ranks: 0, awards: 0 } };
    await store({
      appealId,
      revision,
      periodRevision: null,
      outcome: 'rejected',
      reason,
      ...nothing,
    });
    return { isDecided: true };
  }
  const loaded = await load(appealId);
  const imagined = imagine(loaded, request.remedy);
  const basis = await basisOf(subtle, loaded, request.remedy, imagined.blast);
  if (request.action === 'preview') return answerOf(loaded, imagined.blast, basis);
  if (request.basis !== basis) throw problem('appeal_changed');
  await store({
    appealId,
    revision: loaded.appeal.revision,
    periodRevision: loaded.snapshot.period.revision,
    outcome: 'accepted',
    reason: request.reason,
    adjustment: imagined.adjustment,
    rows: imagined.rows,
    counts: countsOf(imagined.blast),
  });
  return { isDecided: true };
}

/** The period with and without the remedy: the same snapshot through the same engine, twice. */
function imagine(loaded: LoadedAppeal, remedy: Remedy) {
  const { snapshot, appeal } = loaded;
  const before = appraiseSnapshot(snapshot);
  const own = before.find(({ employeeId }) => employeeId === appeal.employeeId);
  if (!own) throw problem('appeal_remedy_unfit');
  const adjustment = remedyAdjustment(loaded, remedy, own);
  const after = appraiseWith(snapshot, adjustment);
  const moved = new Map(snapshot.lines.map((line) => [line.employeeId, line.calibrationBp]));
  const standings = (rows: readonly AppraisalRow[]) =>
    rows.map((row) => standingOf(row, moved.get(row.employeeId) ?? 0));
  return {
    adjustment,
    rows: changedRows(before, after),
    blast: blastRadius(standings(before), standings(after)),
  };
}

/** Taking away more than there was, such as a record that came after the snapshot, fits nothing. */
function appraiseWith(snapshot: Snapshot, adjustment: Adjustment): AppraisalRow[] {
  try {
    return appraiseSnapshot({ ...snapshot, adjustments: [...snapshot.adjustments, adjustment] });
  } catch (error) {
    if (error instanceof RangeError) throw problem('appeal_remedy_unfit');
    throw error;
  }
}

function answerOf(
  { people }: LoadedAppeal,
  blast: readonly BlastLine[],
  basis: string,
): BlastAnswer {
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const lines = blast.flatMap((line) => {
    const name = nameOf.get(line.employeeId);
    return name === undefined ? [] : [{ ...line, name }];
  });
  return { basis, counts: countsOf(blast), lines };
}

function countsOf(blast: readonly BlastLine[]): BlastCounts {
  const count = (what: BlastLine['changes'][number]) =>
    blast.filter(({ changes }) => changes.includes(what)).length;
  return { scores: count('score'), ranks: count('rank'), awards: count('award') };
}

function basisOf(
  subtle: Subtle,
  { appeal, snapshot }: LoadedAppeal,
  remedy: Remedy,
  blast: readonly BlastLine[],
): Promise<string> {
  const state = { appeal: appeal.revision, period: snapshot.period.revision, remedy, blast };
  return sha256Hex(subtle, toUtf8(canonicalJson(state)));
}
