import { describe, expect, it } from 'vitest';
import { reduce } from '../../kiosk/state/reduce.ts';
import { begin, enterCode, sessionAfter } from './events.ts';

describe('the offer to undo', () => {
  const scored = sessionAfter(...enterCode('123456'), { type: 'person-scored', score: 5 });

  it('stands after an answer that moved on by itself, until its time is over', () => {
    expect(sessionAfter(...enterCode('123456')).canUndo).toBe(false);
    expect(scored.canUndo).toBe(true);
    const expired = reduce(scored, { type: 'undo-expired' });
    expect(expired).toEqual({ ...scored, canUndo: false });
    expect(reduce(expired, { type: 'undo-expired' })).toBe(expired);
  });

  it('stands after the NPS, too, and not after the reasons, which one leaves by a button', () => {
    const answered = sessionAfter(begin(), { type: 'walked-in' }, { type: 'nps-answered', nps: 4 });
    expect(answered.canUndo).toBe(true);
    expect(reduce(answered, { type: 'reasons-finished' }).canUndo).toBe(false);
  });

  it('is taken once', () => {
    const undone = reduce(scored, { type: 'went-back' });
    expect(undone).toMatchObject({ step: { name: 'person', index: 0 }, canUndo: false });
  });
});
