import type { Passport } from '#shared/schemas/heartbeat.ts';

export interface KnownPassport extends Passport {
  /** `here`: answered on this tablet. `elsewhere`: the server stopped listing it before its end. */
  readonly used?: 'here' | 'elsewhere';
}

const memory = 48 * 3_600_000;

/**
 * The passports after a sync. The server sends only codes that are good; one that has left its list
 * before its end was used elsewhere. Gone ones stay for 48 h without their people, so that the
 * customer hears “used” or “expired” instead of “unknown”.
 */
export function rememberPassports(
  before: readonly KnownPassport[],
  fresh: readonly Passport[],
  now: number,
): KnownPassport[] {
  const knows = (list: readonly Passport[], { codeHash }: Passport) =>
    list.some((known) => known.codeHash === codeHash);
  // What was answered here stays used while its answer is still on the way to the server.
  const here = before.filter(({ used }) => used === 'here');
  const live = fresh.filter((passport) => !knows(here, passport));
  const gone = before
    .filter((passport) => !knows(live, passport) && now < endOf(passport) + memory)
    .map((passport) => withoutPeople(passport, passport.used ?? goneAt(passport, now)));
  return [...live, ...gone];
}

/** Mark the code that was just answered here, so that it counts once with the network off, too; a walk-in has none. */
export function usePassport(
  passports: readonly KnownPassport[],
  codeHash: string | null,
): KnownPassport[] {
  return passports.map((passport) =>
    passport.codeHash === codeHash ? withoutPeople(passport, 'here') : passport,
  );
}

/** One more that the server has just told of. What was answered here stays used. */
export function addPassport(
  passports: readonly KnownPassport[],
  passport: Passport,
): readonly KnownPassport[] {
  const others = passports.filter(({ codeHash }) => codeHash !== passport.codeHash);
  const known = passports.find(({ codeHash }) => codeHash === passport.codeHash);
  return known?.used === 'here' ? passports : [...others, passport];
}

function goneAt(passport: Passport, now: number): KnownPassport['used'] {
  return now < endOf(passport) ? 'elsewhere' : undefined;
}

function withoutPeople(passport: Passport, used: KnownPassport['used']): KnownPassport {
  const { codeHash, expiresAt } = passport;
  return { codeHash, expiresAt, treatment: null, people: [], ...(used && { used }) };
}

function endOf(passport: Passport): number {
  return Date.parse(passport.expiresAt);
}
