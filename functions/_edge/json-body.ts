import type { z } from 'zod';
import type { Locale } from '../_shared/i18n/locale.ts';
import { problem } from '../_shared/problems/problem.ts';
import { describeIssues } from './describe-issues.ts';
import { locateJsonError } from './locate-json-error.ts';
import { readLimited, refuseAnnounced } from './read-limited.ts';

export const maxJsonBytes = 1_000_000;

/** A reader for a JSON body of this shape. Give strict objects: an unknown field is a mistake to be told. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema, maxBytes = maxJsonBytes) {
  return async (request: Request, locale: Locale): Promise<z.output<Schema>> => {
    refuseOtherTypes(request);
    refuseAnnounced(request, maxBytes);
    const value = parseJson(await readText(request, maxBytes));
    const result = schema.safeParse(value, { reportInput: true });
    if (!result.success) throw problem('invalid_body', describeIssues(result.error.issues, locale));
    return result.data;
  };
}

function refuseOtherTypes({ headers }: Request): void {
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  const charset = parameters.map((text) => text.trim()).find((text) => text.startsWith('charset='));
  const isUtf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  const coding = headers.get('content-encoding') ?? 'identity';
  if (type.trim() !== 'application/json' || !isUtf8 || coding !== 'identity') {
    throw problem('media_type_unsupported', { expected: 'application/json; charset=utf-8' });
  }
}

async function readText(request: Request, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  try {
    for await (const piece of readLimited(request.body, maxBytes)) {
      text += decoder.decode(piece, { stream: true });
    }
    return text + decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw problem('invalid_encoding');
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw problem('invalid_json', { ...locateJsonError(text) });
  }
}
