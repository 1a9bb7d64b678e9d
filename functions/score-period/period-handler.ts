import type { Adjustment } from '../_shared/cycle/adjustment.ts';
import { appraisalRow } from '../_shared/cycle/appraisal-row.ts';
import { appraisePeople } from '../_shared/cycle/appraise-people.ts';
import type { CyclePeriod } from '../_shared/cycle/cycle-period.ts';
import type { HashText } from '../_shared/cycle/hash-text.ts';
import type { PeriodAnswer } from '../_shared/cycle/period-answer.ts';
import { replaySeal, type StoredSeal } from '../_shared/cycle/replay-seal.ts';
import { restate, type SealStanding } from '../_shared/cycle/restate.ts';
import { sealPeriod } from '../_shared/cycle/seal-period.ts';
import type { SealedPeriod } from '../_shared/cycle/sealed-period.ts';
import { readSnapshot, type Snapshot } from '../_shared/cycle/snapshot.ts';
import { splitInputs } from '../_shared/cycle/split-inputs.ts';
import { trialReport } from '../_shared/cycle/trial-report.ts';
import type { Plan } from '../_shared/plans/plan.ts';
import { problem } from '../_shared/problems/problem.ts';
import type { PeriodAction } from '../_shared/schemas/period-action.ts';
import { canonicalJson } from '../_shared/scoring/canonical-json.ts';
import type { LoadedScoring } from '../_shared/scoring/loaded-scoring.ts';
import { readScoringInputs } from '../_shared/scoring/read-scoring-inputs.ts';

/** What `load_period_facts` returns. */
export interface PeriodFacts extends LoadedScoring {
  readonly period: CyclePeriod;
  readonly adjustments: readonly Adjustment[];
  readonly calibrations: Readonly<Record<string, number>>;
}

/** What `load_trial_facts` adds to a snapshot. */
export interface TrialSnapshot {
  readonly snapshot: Snapshot | null;
  readonly previousPlans: readonly Plan[];
  readonly unreadCount: number;
}

export type SnapshotAction = 'publish' | 'seal';

/** One call of the database each; all but `hash` judge the asker and lock the period. */
export interface PeriodContext {
  loadFacts(
    periodId: string,
    action: 'compute' | 'restate',
    revision: number | null,
  ): Promise<PeriodFacts>;
  loadSnapshot(
    periodId: string,
    action: SnapshotAction,
    revision: number,
  ): Promise<Snapshot | null>;
  loadSeal(periodId: string, action: 'replay' | 'restate'): Promise<SealStanding | null>;
  loadTrial(periodId: string): Promise<TrialSnapshot>;
  /** Rows are canonical JSON: exact fractions have become text. */
  storePreview(periodId: string, revision: number, shared: string, rows: unknown): Promise<number>;
  publish(periodId: string, revision: number, message: string, rows: unknown): Promise<number>;
  storeSeal(periodId: string, revision: number, seal: SealedPeriod): Promise<string>;
  storeRestatements(
    periodId: string,
    cause: string,
    reason: string,
    rows: unknown,
  ): Promise<number>;
  hash: HashText;
}

/** Do something with a period: load, compute by the pure functions of the cycle, store. */
export async function actOnPeriod(
  asked: PeriodAction,
  context: PeriodContext,
): Promise<PeriodAnswer> {
  switch (asked.action) {
    case 'compute':
      return compute(asked, context);
    case 'publish':
      return publish(asked, context);
    case 'seal':
      return seal(asked, context);
    case 'replay': {
      const stored: StoredSeal | null = await context.loadSeal(asked.periodId, 'replay');
      if (stored === null) throw problem('period_unknown');
      return replaySeal(stored, context.hash);
    }
    case 'restate':
      return restatePeriod(asked, context);
    case 'trial_report': {
      const { snapshot, previousPlans, unreadCount } = await context.loadTrial(asked.periodId);
      if (snapshot === null) throw problem('period_state', 'open');
      return trialReport({ ...readSnapshot(snapshot), previousPlans, unreadCount });
    }
  }
}

type Asked<Name extends PeriodAction['action']> = Extract<PeriodAction, { action: Name }>;

async function compute({ periodId, revision }: Asked<'compute'>, context: PeriodContext) {
  const facts = await context.loadFacts(periodId, 'compute', revision);
  const { inputs, plans } = readScoringInputs(facts, facts.period);
  const { shared, own } = splitInputs(inputs, plans, facts.period);
  const lines = appraisePeople(
    shared,
    own.map((person) => ({
      facts: person,
      adjustments: facts.adjustments.filter((each) => each.employeeId === person.employeeId),
      calibrationBp: facts.calibrations[person.employeeId] ?? 0,
    })),
  );
  const ownText = new Map(own.map((person) => [person.employeeId, canonicalJson(person)]));
  const rows = lines.map((line) => appraisalRow(line, ownText.get(line.employeeId)));
  const next = await context.storePreview(periodId, revision, canonicalJson(shared), written(rows));
  return {
    revision: next,
    people: lines.length,
    ranked: lines.filter(({ rank }) => rank !== null).length,
  };
}

async function publish({ periodId, revision, message }: Asked<'publish'>, context: PeriodContext) {
  const snapshot = await context.loadSnapshot(periodId, 'publish', revision);
  if (snapshot === null) throw problem('period_not_ready');
  const { shared, people } = readSnapshot(snapshot);
  const rows = appraisePeople(shared, people).map((line) => appraisalRow(line));
  return { revision: await context.publish(periodId, revision, message, written(rows)) };
}

async function seal({ periodId, revision }: Asked<'seal'>, context: PeriodContext) {
  const snapshot = await context.loadSnapshot(periodId, 'seal', revision);
  if (snapshot === null) throw problem('period_not_ready');
  const { seal: sealed, strangers } = await sealPeriod(snapshot, context.hash);
  if (strangers.length > 0) throw problem('seal_does_not_match', strangers);
  const contentHash = await context.storeSeal(periodId, revision, sealed);
  return { contentHash, lines: sealed.lines.length };
}

async function restatePeriod(asked: Asked<'restate'>, context: PeriodContext) {
  const { periodId, cause, reason, isDryRun } = asked;
  const stored = await context.loadSeal(periodId, 'restate');
  if (stored === null) throw problem('period_unknown');
  const facts = await context.loadFacts(periodId, 'restate', null);
  const { inputs, plans } = readScoringInputs(facts, facts.period);
  const { own } = splitInputs(inputs, plans, facts.period);
  const restatements = restate(stored, own, facts.adjustments);
  if (restatements.length === 0) throw problem('nothing_to_restate');
  if (!isDryRun) await context.storeRestatements(periodId, cause, reason, written(restatements));
  return { isKept: !isDryRun, restatements };
}

/** As JSON knows it. */
function written(value: unknown): unknown {
  return JSON.parse(canonicalJson(value));
}
