import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isTooMany, recentTries } from '../../kiosk/passport/code-tries.ts';
import { findPassport } from '../../kiosk/passport/find-passport.ts';
import { hashCode } from '../../kiosk/passport/hash-code.ts';
import {
  addPassport,
  rememberPassports,
  usePassport,
} from '../../kiosk/passport/remember-passports.ts';
import { lin } from './people.ts';

const hour = 3_600_000;
const now = Date.parse('2026-11-23T08:00:00Z');
const passport = (codeHash: string, hours: number) => ({
  codeHash,
  expiresAt: new Date(now + hours * hour).toISOString(),
  treatment: null,
  people: [lin],
});

describe('a visit passport', () => {
  it('is listed under the hash that the database makes: sha256(salt bytes ‖ code)', async () => {
    const salt = '00ff10ab'.repeat(8);
    const expected = createHash('sha256')
      .update(Buffer.from(salt, 'hex'))
      .update('012345')
      .digest('hex');
    expect(await hashCode(salt, '012345')).toBe(expected);
  });

  it('opens the visit until its end', () => {
    const known = [passport('a', 1)];
    expect(findPassport(known, 'a', now)).toEqual({ codeHash: 'a', people: [lin] });
    expect(findPassport(known, 'b', now)).toEqual({ problem: 'unknown' });
    expect(findPassport(known, 'a', now + hour)).toEqual({ problem: 'expired' });
  });

  it('counts once, also while the server still lists it', () => {
    const used = usePassport([passport('a', 1), passport('b', 1)], 'a');
    const synced = rememberPassports(used, [passport('a', 1), passport('b', 1)], now);
    expect(findPassport(synced, 'a', now)).toEqual({ problem: 'used' });
    expect(findPassport(synced, 'b', now)).toEqual({ codeHash: 'b', people: [lin] });
  });

  it('is called used when the server took it off its list before its end', () => {
    const synced = rememberPassports([passport('a', 1)], [], now);
    expect(findPassport(synced, 'a', now)).toEqual({ problem: 'used' });
    expect(JSON.stringify(synced)).not.toContain(lin.name);
  });

  it('opens again when the server lists it again', () => {
    const gone = rememberPassports([passport('a', 1)], [], now);
    expect(findPassport(rememberPassports(gone, [passport('a', 1)], now), 'a', now)).toEqual({
      codeHash: 'a',
      people: [lin],
    });
  });

  it('is called expired for 48 h, then unknown', () => {
    const synced = rememberPassports([passport('a', -1)], [], now);
    expect(findPassport(synced, 'a', now)).toEqual({ problem: 'expired' });
    expect(rememberPassports(synced, [], now + 48 * hour)).toEqual([]);
  });

  it('that the front desk sends is known from then on, and counts once', () => {
    const pushed = addPassport([passport('a', 1)], passport('b', 1));
    expect(findPassport(pushed, 'b', now)).toEqual({ codeHash: 'b', people: [lin] });
    const used = usePassport(pushed, 'b');
    expect(findPassport(addPassport(used, passport('b', 1)), 'b', now)).toEqual({
      problem: 'used',
    });
  });
});

describe('wrong codes', () => {
  const minute = 60_000;

  it('are heard ten times in ten minutes', () => {
    const tries = Array.from({ length: 10 }, (_, index) => now + index * 1_000);
    const isRefused = (heard: number[], at: number) => isTooMany(recentTries(heard, at));
    expect(isRefused(tries.slice(1), now + minute)).toBe(false);
    expect(isRefused(tries, now + minute)).toBe(true);
    expect(isRefused(tries, now + 10 * minute)).toBe(false);
  });

  it('of a future that a clock has come back from do not lock the tablet for a year', () => {
    const tries = Array.from({ length: 10 }, () => now + 365 * 24 * hour);
    expect(recentTries(tries, now)).toEqual([]);
  });
});
