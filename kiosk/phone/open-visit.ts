import type { Locale } from '#shared/i18n/locale.ts';

import { call, problemCode } from '../api/call.ts';
import { functionsUrl } from './functions-url.ts';
import { type LinkRefusal, type OpenedVisit, refusalOf } from './opened-visit.ts';

/** Show the link's token, and get the visit it stands for. */
export async function openVisit(token: string, locale: Locale): Promise<OpenedVisit | LinkRefusal> {
  const url = await functionsUrl();
  if (url === null) return 'offline';
  const answer = await call(url, { functionName: 'open-visit', body: { token }, locale });
  const { httpStatus, body } = answer;
  // A captive portal may answer 200 as well, but not with people.
  if (httpStatus === 200 && Array.isArray(body?.people)) {
    return body.questionnaire ? (body as unknown as OpenedVisit) : 'early';
  }
  return refusalOf(problemCode(answer)) ?? 'offline';
}
