import { canonicalJson } from '../scoring/canonical-json.ts';
import { appraisePeople } from './appraise-people.ts';
import { engineVersion } from './engine-version.ts';
import type { HashText } from './hash-text.ts';
import type { DecidedInputs } from './own-inputs.ts';
import { rankingText } from './ranking-text.ts';
import { rootHash } from './root-hash.ts';
import { sealLine } from './seal-line.ts';
import { hashParts, sealParts } from './seal-parts.ts';
import type { SealedLine, SealedPeriod } from './sealed-period.ts';
import type { SharedInputs } from './shared-inputs.ts';

/** A seal as it lies in the database, with the results that people read. */
export interface StoredSeal extends Omit<SealedPeriod, 'lines'> {
  readonly lines: readonly StoredLine[];
}

export interface StoredLine extends SealedLine {
  readonly name: string;
  /** The appraisal as written. */
  readonly content: unknown;
}

/**
 * inputs: the person's own stored inputs do not have their hash. rules: a rule that concerns the person
 * does not. result: the engine says something else. content: what is shown is not what was sealed.
 * hash: the line's hash is not that of its parts.
 */
export const replayFindings = ['inputs', 'rules', 'result', 'content', 'hash'] as const;
export type ReplayFinding = (typeof replayFindings)[number];

export interface ReplayReport {
  readonly isIntact: boolean;
  readonly lineCount: number;
  readonly sealedWith: string;
  readonly replayedWith: string;
  readonly sealedHash: string;
  readonly replayedHash: string;
  /** Names of rules that are not what was sealed: `plan:consultant`. */
  readonly changedParts: readonly string[];
  readonly isRankingSame: boolean;
  /** Only those that differ. */
  readonly lines: readonly ReplayedLine[];
}

export interface ReplayedLine {
  readonly employeeId: string;
  readonly name: string;
  readonly findings: readonly ReplayFinding[];
  readonly sealedBp: number | null;
  readonly replayedBp: number | null;
}

/** Compute a sealed period again from its stored inputs and name every line where a byte differs. */
export async function replaySeal(stored: StoredSeal, hash: HashText): Promise<ReplayReport> {
  const shared = JSON.parse(stored.shared) as SharedInputs;
  const people = stored.lines.map(({ own }) => JSON.parse(own) as DecidedInputs);
  const appraised = appraisePeople(shared, people);
  const byId = new Map(appraised.map((person) => [person.employeeId, person]));
  const parts = sealParts(shared);
  const partHashes = await hashParts(parts, hash);
  const names = new Set([...Object.keys(partHashes), ...Object.keys(stored.partHashes)]);
  const changedParts = [...names]
    .filter((key) => partHashes[key] !== stored.partHashes[key])
    .sort();
  const rules = { engineVersion: stored.engineVersion, parts, partHashes };
  const replayed = [];
  const lines: ReplayedLine[] = [];
  for (const [at, line] of stored.lines.entries()) {
    const decided = people[at];
    const person = byId.get(line.employeeId);
    if (!decided || !person) {
      lines.push(differing(line, ['inputs', 'result'], null));
      continue;
    }
    const again = await sealLine(person, decided, rules, hash);
    replayed.push(again);
    const concerned = parts.some(
      ({ key, concerns }) => changedParts.includes(key) && concerns(decided.facts),
    );
    const findings: ReplayFinding[] = [];
    if ((await hash(line.own)) !== line.inputsHash) findings.push('inputs');
    if (concerned) findings.push('rules');
    if (again.resultHash !== line.resultHash || again.totalBp !== line.totalBp) {
      findings.push('result');
    }
    if ((await hash(canonicalJson(line.content))) !== line.resultHash) findings.push('content');
    if (again.contentHash !== line.contentHash) findings.push('hash');
    if (findings.length > 0) lines.push(differing(line, findings, again.totalBp));
  }
  const ranking = rankingText(appraised);
  const rankingHash = await hash(ranking);
  const isRankingSame = rankingHash === stored.rankingHash && ranking === stored.ranking;
  const { engineVersion: sealedWith, contentHash: sealedHash } = stored;
  const head = { engineVersion: sealedWith, shared: stored.shared, rankingHash, lines: replayed };
  const replayedHash = await rootHash(head, hash);
  return {
    isIntact: lines.length === 0 && isRankingSame && replayedHash === sealedHash,
    lineCount: stored.lines.length,
    sealedWith,
    replayedWith: engineVersion,
    sealedHash,
    replayedHash,
    changedParts,
    isRankingSame,
    lines,
  };
}

function differing(
  { employeeId, name, totalBp }: StoredLine,
  findings: readonly ReplayFinding[],
  replayedBp: number | null,
): ReplayedLine {
  return { employeeId, name, findings, sealedBp: totalBp, replayedBp };
}
