import type { Locale } from '../_shared/i18n/locale.ts';
import { Problem, problem } from '../_shared/problems/problem.ts';
import { problemToWire, type WireProblem } from '../_shared/problems/problem-to-wire.ts';
import { DatabaseError } from './call-rpc.ts';
import { errorFacts, type Log } from './log.ts';

/** The request that went wrong, as far as a log line and an answer need it. */
export interface Failing {
  readonly request: Request;
  readonly functionName: string;
  readonly requestId: string;
  readonly locale: Locale;
  readonly log: Log;
}

/** Text that no column can hold: a NUL, half a surrogate pair. The gateway says it in one of three ways. */
function isUnkeepable(thrown: unknown): boolean {
  if (!(thrown instanceof DatabaseError)) return false;
  const { code, message } = thrown;
  return (
    code === '22021' || code === '22P05' || (code === '22P02' && message.includes('type json'))
  );
}

function asProblem(thrown: unknown, requestId: string): Problem {
  if (thrown instanceof Problem) return thrown;
  return isUnkeepable(thrown) ? problem('invalid_encoding') : problem('internal', { requestId });
}

/**
 * Whatever was thrown, as the caller may see it. What is no problem of the catalogue, or is one of
 * the server's own making, is logged: once, with the id that the caller is told.
 */
export function describeFailure(
  thrown: unknown,
  failing: Failing,
): WireProblem & { status: number } {
  const { request, functionName, requestId, locale, log } = failing;
  const known = asProblem(thrown, requestId);
  if (known.status >= 500) {
    const fault = thrown instanceof Problem && thrown.cause !== undefined ? thrown.cause : thrown;
    log({
      level: 'error',
      message: known.code,
      requestId,
      function: functionName,
      method: request.method,
      path: new URL(request.url).pathname,
      error: errorFacts(fault),
    });
  }
  return { ...problemToWire(known, locale), status: known.status };
}

/** When it makes sense to ask again, for the problems that pass by themselves. */
const retryAfterSeconds: Readonly<Record<number, string>> = { 429: '600', 503: '5' };

export function answerProblem(thrown: unknown, failing: Failing): Response {
  const { status, ...wire } = describeFailure(thrown, failing);
  const wait = retryAfterSeconds[status];
  return Response.json(wire, {
    status,
    headers: wait === undefined ? {} : { 'retry-after': wait },
  });
}
