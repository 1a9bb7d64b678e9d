import { describeFailure, type Failing } from '../_edge/answer-problem.ts';

/**
 * An answer that goes on while work is done: one JSON value a line. A failure half-way is its last
 * line, `{ problem }`. Whoever stops listening stops the work at its next step.
 */
export function streamLines(lines: AsyncGenerator<unknown>, failing: Failing): Response {
  const encoder = new TextEncoder();
  let isHeard = true;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await lines
        .next()
        .catch((error: unknown) =>
          isHeard ? { done: false, value: { problem: describeFailure(error, failing) } } : null,
        );
      // Nobody listens any more: the stream is closed already.
      if (!isHeard || next === null) return;
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(next.value)}\n`));
    },
    async cancel() {
      isHeard = false;
      await lines.return(undefined);
    },
  });
  return new Response(body, {
    // A proxy that gathers lines would hold back the progress.
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'x-accel-buffering': 'no' },
  });
}
