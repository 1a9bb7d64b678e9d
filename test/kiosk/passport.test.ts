import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findPassport } from '../../kiosk/passport/find-passport.ts';
import { hashCode } from '../../kiosk/passport/hash-code.ts';
import { rememberPassports, usePassport } from '../../kiosk/passport/remember-passports.ts';
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
    expect(findPassport(known, 'a', now)).toEqual({ people: [lin] });
    expect(findPassport(known, 'b', now)).toEqual({ problem: 'unknown' });
    expect(findPassport(known, 'a', now + hour)).toEqual({ problem: 'expired' });
  });

  it('counts once, also while the server still lists it', () => {
    const used = usePassport([passport('a', 1), passport('b', 1)], 'a');
    const synced = rememberPassports(used, [passport('a', 1), passport('b', 1)], now);
    expect(findPassport(synced, 'a', now)).toEqual({ problem: 'used' });
    expect(findPassport(synced, 'b', now)).toEqual({ people: [lin] });
  });

  it('is called used when the server took it off its list before its end', () => {
    const synced = rememberPassports([passport('a', 1)], [], now);
    expect(findPassport(synced, 'a', now)).toEqual({ problem: 'used' });
    expect(JSON.stringify(synced)).not.toContain(lin.name);
  });

  it('opens again when the server lists it again', () => {
    const gone = rememberPassports([passport('a', 1)], [], now);
    expect(findPassport(rememberPassports(gone, [passport('a', 1)], now), 'a', now)).toEqual({
      people: [lin],
    });
  });

  it('is called expired for 48 h, then unknown', () => {
    const synced = rememberPassports([passport('a', -1)], [], now);
    expect(findPassport(synced, 'a', now)).toEqual({ problem: 'expired' });
    expect(rememberPassports(synced, [], now + 48 * hour)).toEqual([]);
  });
});
