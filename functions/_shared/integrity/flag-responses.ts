import { createWallClock } from '../calendar/wall-clock.ts';
import type { IntegrityInputs } from './integrity-inputs.ts';
import { oddSession } from './odd-session.ts';
import { isTooFast, screensAnswered } from './screens-answered.ts';
import type { ResponseFlag, Signal } from './suspicion.ts';

/** What is odd about single answers, by rule; and those of a burst or a mismatch that was raised. */
export function flagResponses(
  { branch, responses }: IntegrityInputs,
  signals: readonly Signal[],
): ResponseFlag[] {
  const clock = createWallClock(branch.timeZone);
  const byRule = responses.flatMap((response): ResponseFlag[] => {
    const { id: responseId, durationMs, answeredAt, closedAt } = response;
    const session = oddSession(response, branch, clock);
    const minutes = closedAt === null ? 0 : Math.round((answeredAt - closedAt) / 60_000);
    return [
      ...(isTooFast(response)
        ? [
            {
              responseId,
              flag: 'too_fast' as const,
              facts: { durationMs: durationMs ?? 0, screens: screensAnswered(response) },
            },
          ]
        : []),
      ...(session === null
        ? []
        : [{ responseId, flag: session, facts: session === 'off_hours' ? {} : { minutes } }]),
    ];
  });
  const raised = signals.flatMap(({ signal, isRaised, facts, responseIds }): ResponseFlag[] =>
    isRaised && (signal === 'burst' || signal === 'mismatch')
      ? responseIds.map((responseId) => ({ responseId, flag: signal, facts }))
      : [],
  );
  return [...byRule, ...raised];
}
