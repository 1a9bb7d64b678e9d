import { describe, expect, it } from 'vitest';
import { hearSilence } from '../../kiosk/flow/idle.ts';
import { initialSession } from '../../kiosk/state/session.ts';
import { begin, sessionAfter } from './events.ts';

describe('silence', () => {
  const asking = sessionAfter(begin(), { type: 'walked-in' });

  it('is left alone for 25 s', () => {
    expect(hearSilence(asking, 24_999)).toBeNull();
    expect(hearSilence(asking, 25_000)).toEqual({ type: 'fell-quiet' });
  });

  it('is then counted down for 20 s', () => {
    const counted = sessionAfter(begin(), { type: 'walked-in' }, { type: 'fell-quiet' });
    expect(hearSilence(counted, 25_000)).toEqual({ type: 'counted-down', secondsLeft: 20 });
    expect(hearSilence(counted, 44_000)).toEqual({ type: 'counted-down', secondsLeft: 1 });
  });

  it('discards an answer when the countdown has run out', () => {
    const counted = sessionAfter(begin(), { type: 'walked-in' }, { type: 'fell-quiet' });
    const end = hearSilence(counted, 45_000);
    expect(end).toEqual({ type: 'counted-down', secondsLeft: 0 });
    expect(sessionAfter(begin(), { type: 'walked-in' }, { type: 'fell-quiet' }, end!)).toEqual(
      initialSession('zh'),
    );
  });

  it('on the first screen only takes back a language or size that was left behind', () => {
    expect(hearSilence(initialSession('zh'), 1e9)).toBeNull();
    const left = sessionAfter({ type: 'language-chosen', locale: 'en' });
    expect(hearSilence(left, 44_999)).toBeNull();
    expect(hearSilence(left, 45_000)).toEqual({ type: 'reset' });
  });
});
