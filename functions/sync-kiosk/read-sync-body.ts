import { z } from 'zod';
import { describeIssues } from '../_edge/describe-issues.ts';
import { jsonBody } from '../_edge/json-body.ts';
import type { Locale } from '../_shared/i18n/locale.ts';
import { problem } from '../_shared/problems/problem.ts';
import {
  type Heartbeat,
  HeartbeatSchema,
  type Poll,
  PollSchema,
} from '../_shared/schemas/heartbeat.ts';

const readJson = jsonBody(z.unknown());

/** Told apart by `poll`, so that a fault is named by its field and not as “neither of two shapes”. */
export async function readSyncBody(request: Request, locale: Locale): Promise<Heartbeat | Poll> {
  const body = await readJson(request, locale);
  const isPoll = typeof body === 'object' && body !== null && 'poll' in body;
  const schema = isPoll ? PollSchema : HeartbeatSchema;
  const result = schema.safeParse(body, { reportInput: true });
  if (!result.success) throw problem('invalid_body', describeIssues(result.error.issues, locale));
  return result.data;
}
