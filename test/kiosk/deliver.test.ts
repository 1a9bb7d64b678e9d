import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decision, deliver } from '../../kiosk/outbox/deliver.ts';

describe('deliver', () => {
  const verdicts: [number, Decision][] = [
    [201, 'forget'],
    [202, 'forget'],
    [409, 'quarantine'],
    [410, 'quarantine'],
    [422, 'quarantine'],
    [408, 'keep'],
    [425, 'keep'],
    [429, 'keep'],
    [500, 'keep'],
    [503, 'keep'],
    [200, 'keep'],
    [0, 'keep'],
  ];
  it.each(verdicts)('answers a verdict of %i with “%s”', (status, decision) => {
    expect(deliver(200, { status })).toBe(decision);
  });

  it('keeps whatever status comes without our word: captive portals answer anything', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 599 }), (status) => deliver(status, null) === 'keep'),
    );
  });

  it('forgets only on a verdict inside an answer of 200', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 599 }),
        fc.integer({ min: 0, max: 599 }),
        (http, status) => {
          const isForgotten = deliver(http, { status }) === 'forget';
          expect(isForgotten).toBe(http === 200 && (status === 201 || status === 202));
        },
      ),
    );
  });

  it('pauses when our server does not know the tablet', () => {
    expect(deliver(401, { status: 401, code: 'device_unknown' })).toBe('pause');
  });

  it.each([400, 413, 422])('quarantines a lone item whose body was refused with %i', (status) => {
    expect(deliver(status, { status, code: 'invalid_body' })).toBe('quarantine');
  });
});
