import { problem } from '../_shared/problems/problem.ts';

/**
 * The same bytes, counted as they pass: more than `maxBytes` ends the stream with
 * `body_too_large`, whatever Content-Length had promised, and a lost connection with `body_incomplete`.
 */
export async function* readLimited(
  stream: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (stream === null) return;
  const reader = stream.getReader();
  let bytes = 0;
  try {
    while (true) {
      const { done, value } = await reader.read().catch(() => {
        throw problem('body_incomplete');
      });
      if (done) return;
      bytes += value.byteLength;
      if (bytes > maxBytes) throw problem('body_too_large', { maxBytes });
      yield value;
    }
  } finally {
    // The rest is not wanted; on a stream read to its end this does nothing.
    await reader.cancel().catch(() => {});
  }
}

/** A body that the handler reads itself, piece by piece, up to a limit. */
export function streamBody(maxBytes: number) {
  return async (request: Request): Promise<AsyncGenerator<Uint8Array, void, undefined>> => {
    refuseAnnounced(request, maxBytes);
    return readLimited(request.body, maxBytes);
  };
}

/** Refuse before reading when the caller says itself that it is too much. */
export function refuseAnnounced(request: Request, maxBytes: number): void {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > maxBytes) throw problem('body_too_large', { maxBytes });
}
