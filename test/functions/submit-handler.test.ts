import { describe, expect, it } from 'vitest';
import { problem } from '#shared/problems/problem.ts';
import { DatabaseError } from '../../functions/_edge/call-rpc.ts';
import { type Context, submitResponses } from '../../functions/submit-responses/handler.ts';
import type { Keep } from '../../functions/submit-responses/keep-each.ts';
import { opener } from '../../functions/submit-responses/open-envelope.ts';
import { answer } from './clinic.ts';

const now = () => new Date('2026-11-23T08:00:00Z');

function context(keep: Keep, changes: Partial<Context> = {}): Context {
  const onUnkeepable = () => {};
  return { locale: 'zh', now, open: opener([]), keepFrom: () => keep, onUnkeepable, ...changes };
}

/** A database that cannot store one kind of answer, and fails the whole call for it. */
function choosy(isStorable: (id: string) => boolean, sqlState = '22P05') {
  const calls: number[] = [];
  const keep: Keep = async (items) => {
    const responses = items.flatMap(({ response }) => response ?? []);
    calls.push(responses.length);
    if (!responses.every(({ id }) => isStorable(id))) throw new DatabaseError(sqlState, 'no');
    return responses.map(({ id }) => ({ id, status: 201 }));
  };
  return { keep, calls };
}

describe('submitResponses', () => {
  const batch = [answer(), answer(), answer()];
  const culprit = batch[1]!.id;

  it('asks the database once for the whole batch', async () => {
    const { keep, calls } = choosy(() => true);
    await submitResponses(batch, context(keep));
    expect(calls).toEqual([3]);
  });

  it('asks the database even when no response is fit, for only it knows the device', async () => {
    const { keep, calls } = choosy(() => true);
    await submitResponses([7], context(keep));
    expect(calls).toEqual([0]);
  });

  it.each([
    ['of a letter too many', '-'.repeat(100)],
    ['with half a surrogate pair', 'half \ud800'],
  ])('echoes an id %s as it was sent, or the tablet would never find it again', async (_, id) => {
    const { keep } = choosy(() => true);
    const { verdicts } = await submitResponses([{ ...answer(), id }], context(keep));
    expect(verdicts).toMatchObject([{ id, status: 422, code: 'invalid_response' }]);
  });

  it('refuses only the response that the database cannot store, and says so in the log', async () => {
    const { keep, calls } = choosy((id) => id !== culprit);
    const told: unknown[] = [];
    const { verdicts, serverTime } = await submitResponses(
      batch,
      context(keep, { locale: 'en', onUnkeepable: (error) => told.push(error) }),
    );
    expect(verdicts.map(({ status }) => status)).toEqual([201, 422, 201]);
    expect(verdicts[1]).toMatchObject({ id: culprit, code: 'invalid_response' });
    expect(calls).toEqual([3, 1, 1, 1]);
    expect(told).toHaveLength(1);
    expect(serverTime).toBe('2026-11-23T08:00:00.000Z');
  });

  it('refuses nothing for trouble of the database’s own: the tablet sends again', async () => {
    for (const thrown of [
      problem('unavailable'),
      problem('device_unknown'),
      new DatabaseError('XX000', 'no'),
    ]) {
      const keep: Keep = async () => {
        throw thrown;
      };
      const asked = submitResponses(batch, context(keep));
      await expect(asked).rejects.toBe(thrown);
    }
  });

  it('fails rather than guess when the database gives too few verdicts', async () => {
    const keep: Keep = async () => [];
    const asked = submitResponses(batch, context(keep));
    await expect(asked).rejects.toThrow('fewer verdicts');
  });
});
