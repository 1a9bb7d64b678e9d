import type { Locale } from '#shared/i18n/locale.ts';
import type { Pairing } from '#shared/schemas/pairing.ts';
import type { Words } from '../words.ts';
import { call, problemCode } from './call.ts';

/** The sentences a manager may get instead of a pairing. */
export type PairingProblem = keyof Words &
  ('pairUnknown' | 'pairTooMany' | 'pairUnreachable' | 'pairInsecure');

const problems: Readonly<Record<string, PairingProblem>> = {
  pairing_code_unknown: 'pairUnknown',
  invalid_body: 'pairUnknown',
  too_many_tries: 'pairTooMany',
};

/** Exchange the code that a manager reads out for this tablet's token. */
export async function pair(
  baseUrl: string | null,
  code: string,
  locale: Locale,
): Promise<Pairing | PairingProblem> {
  if (baseUrl === null) return 'pairUnreachable';
  const answer = await call(baseUrl, { functionName: 'pair-kiosk', body: { code }, locale });
  const { httpStatus, body } = answer;
  if (httpStatus === 200 && typeof body?.deviceToken === 'string') {
    return body as unknown as Pairing;
  }
  return problems[problemCode(answer) ?? ''] ?? 'pairUnreachable';
}
