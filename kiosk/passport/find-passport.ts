import type { Visit } from '../state/event.ts';
import type { CodeProblem } from '../state/session.ts';
import type { KnownPassport } from './remember-passports.ts';

export type Found = Visit | { readonly problem: CodeProblem };

/** Look a hashed code up in what the tablet knows, with the network off. */
export function findPassport(
  passports: readonly KnownPassport[],
  codeHash: string,
  now: number,
): Found {
  const passport = passports.find((known) => known.codeHash === codeHash);
  if (!passport) return { problem: 'unknown' };
  if (passport.used) return { problem: 'used' };
  if (Date.parse(passport.expiresAt) <= now) return { problem: 'expired' };
  return { codeHash, people: passport.people };
}
