import type { Locale } from '#shared/i18n/locale.ts';
import { baseUrl } from '../api/base-url.ts';
import { call, problemCode } from '../api/call.ts';
import { type LinkRefusal, type OpenedVisit, refusalOf } from './opened-visit.ts';

/** Show the link's token, and get the visit it stands for. */
export async function openVisit(token: string, locale: Locale): Promise<OpenedVisit | LinkRefusal> {
  const url = await baseUrl();
  if (url === null) return 'offline';
  const answer = await call(url, { functionName: 'open-visit', body: { token }, locale });
  const { httpStatus, body } = answer;
  const isVisit = httpStatus === 200 && Array.isArray(body?.people) && body.questionnaire;
  if (isVisit) return body as unknown as OpenedVisit;
  return refusalOf(problemCode(answer)) ?? 'offline';
}
