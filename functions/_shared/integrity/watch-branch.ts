import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { type Finding, findPeople } from './find-people.ts';
import { flagResponses } from './flag-responses.ts';
import type { IntegrityInputs } from './integrity-inputs.ts';
import { suspectAsking } from './suspect-asking.ts';
import { suspectAttribution } from './suspect-attribution.ts';
import { suspectBursts } from './suspect-bursts.ts';
import { suspectScoreJumps } from './suspect-score-jumps.ts';
import { suspectSessions } from './suspect-sessions.ts';
import { suspectSpeed } from './suspect-speed.ts';
import { suspectStraightLines } from './suspect-straight-lines.ts';
import type { ResponseFlag } from './suspicion.ts';

/** What a check found, and how much it looked at. */
export interface IntegrityReport {
  readonly answerCount: number;
  readonly peopleCount: number;
  readonly testCount: number;
  readonly findings: readonly Finding[];
  readonly flags: readonly ResponseFlag[];
}

/** Whole weeks, so that every hour of the week is in them equally often. */
export const watchedDays = 91;

/** The share of false alarms among alerts that is put up with: they start a look, not a sanction. */
const alertLevel = 0.1;

/**
 * Look at one branch and some weeks. All tests of all people are one family of Benjamini–Hochberg.
 * Nothing is excluded and nobody is accused: a finding goes to people, with its reasons.
 *
 * Source: shared policy of the statistics, §11.
 */
export function watchBranch(inputs: IntegrityInputs): IntegrityReport {
  const suspicions = [
    suspectSpeed,
    suspectStraightLines,
    suspectBursts,
    suspectSessions,
    suspectAttribution,
    suspectAsking,
    suspectScoreJumps,
  ].flatMap((suspect) => suspect(inputs));
  const adjusted = benjaminiHochberg(suspicions.map(({ p }) => p));
  const signals = suspicions.map((suspicion, index) => {
    const adjustedP = adjusted[index] ?? 1;
    const isRaised = adjustedP <= alertLevel && suspicion.effect >= suspicion.minimum;
    return { ...suspicion, adjustedP, isRaised };
  });
  return {
    answerCount: inputs.responses.length,
    peopleCount: new Set(suspicions.map(({ employeeId }) => employeeId)).size,
    testCount: suspicions.length,
    findings: findPeople(signals),
    flags: flagResponses(inputs, signals),
  };
}
