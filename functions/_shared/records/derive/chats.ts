import { businessSeconds } from '../business-time.ts';
import type { ClinicIndex } from '../clinic-index.ts';
import type { Derived, Fact } from '../fact.ts';
import { hourMs, instantOf } from '../hours.ts';

const fastSeconds = 60;
const reopenWindowMs = 72 * hourMs;
const leastHappyScore = 4;

/**
 * Of the agent. chat_fast: answered by a person within 60 seconds of opening time; never answered is
 * not fast. reply_seconds: how long it took. chat_resolved: of sessions that needed it, solved and
 * not reopened for 72 hours. chat_rated and chat_satisfied: rated at all, and rated 4 or more.
 */
export function deriveChats(index: ClinicIndex): Derived[] {
  return index.all('chat').flatMap(({ branchId, externalId, employeeId, content }): Fact[] => {
    const askedAt = instantOf(content.firstMessageAt);
    const repliedAt = instantOf(content.firstReplyAt);
    const waited = businessSeconds(
      askedAt,
      repliedAt ?? index.asOf,
      index.calendar(branchId),
      index.clock(branchId),
    );
    const source = { kind: 'chat', id: externalId } as const;
    const head = { employeeId, branchId, eventAt: askedAt, source };
    const facts: Fact[] = [
      { ...head, measure: 'chat_rated', value: Number(content.rating !== null) },
    ];
    // Asked a moment ago and not answered yet: nothing can be said.
    if (repliedAt !== null || waited > fastSeconds) {
      const isFast = repliedAt !== null && waited <= fastSeconds;
      facts.push({ ...head, measure: 'chat_fast', value: Number(isFast) });
    }
    if (repliedAt !== null) facts.push({ ...head, measure: 'reply_seconds', value: waited });
    if (content.rating !== null) {
      const isHappy = content.rating >= leastHappyScore;
      facts.push({ ...head, measure: 'chat_satisfied', value: Number(isHappy) });
    }
    if (content.needsResolution) {
      const closesAt = (instantOf(content.resolvedAt) ?? repliedAt ?? askedAt) + reopenWindowMs;
      const reopenedAt = instantOf(content.reopenedAt);
      const isSolved = content.isResolved && (reopenedAt === null || reopenedAt > closesAt);
      facts.push({ ...head, measure: 'chat_resolved', value: Number(isSolved), closesAt });
    }
    return facts;
  });
}
