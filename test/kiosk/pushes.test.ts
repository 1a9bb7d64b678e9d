import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PollPorts, pollPushes } from '../../kiosk/device/poll-pushes.ts';

const visit = (codeHash: string) => ({ codeHash, expiresAt: '', treatment: null, people: [] });

function desk() {
  const state = {
    isWatched: true,
    answer: 'visit' as 'visit' | 'refused' | 'unreachable',
    pushed: null as string | null,
  };
  const ports = {
    isWatched: () => state.isWatched,
    ask: vi.fn<PollPorts['ask']>(async (took) => {
      if (state.answer !== 'visit') return state.answer;
      if (took === state.pushed) state.pushed = null;
      return { serverTime: '', pushedVisit: state.pushed === null ? null : visit(state.pushed) };
    }),
    onPush: vi.fn(),
    onRefused: vi.fn(),
  };
  return { state, ports, poll: pollPushes(ports) };
}

describe('a pushed visit', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is on the tablet within 2 s', async () => {
    const { state, ports } = desk();
    await vi.advanceTimersByTimeAsync(2_000);
    state.pushed = 'a';
    await vi.advanceTimersByTimeAsync(2_000);
    expect(ports.onPush).toHaveBeenCalledExactlyOnceWith(visit('a'));
  });

  it('is not asked for while nobody could see it', async () => {
    const { state, ports } = desk();
    state.isWatched = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ports.ask).not.toHaveBeenCalled();
  });

  it('is reported as shown at once, and until the desk has heard it', async () => {
    const { state, ports, poll } = desk();
    state.pushed = 'a';
    state.answer = 'unreachable';
    state.isWatched = false;
    poll.took('a');
    await vi.advanceTimersByTimeAsync(0);
    expect(ports.ask).toHaveBeenLastCalledWith('a');
    state.answer = 'visit';
    await vi.advanceTimersByTimeAsync(10_000);
    expect(state.pushed).toBeNull();
    const calls = ports.ask.mock.calls.length;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(ports.ask).toHaveBeenCalledTimes(calls);
  });

  it('is not shown a second time for the same push, but is when the desk pushes it again', async () => {
    const { state, ports, poll } = desk();
    state.answer = 'unreachable';
    poll.took('a');
    await vi.advanceTimersByTimeAsync(0);
    poll.heard(visit('a'));
    expect(ports.onPush).not.toHaveBeenCalled();
    state.answer = 'visit';
    await vi.advanceTimersByTimeAsync(10_000);
    state.pushed = 'a';
    await vi.advanceTimersByTimeAsync(4_000);
    expect(ports.onPush).toHaveBeenCalled();
  });

  it('is asked for less often while nobody answers, and every 2 s again afterwards', async () => {
    const { state, ports } = desk();
    state.answer = 'unreachable';
    await vi.advanceTimersByTimeAsync(600_000);
    expect(ports.ask.mock.calls.length).toBeLessThan(40);
    state.answer = 'visit';
    await vi.advanceTimersByTimeAsync(32_000);
    ports.ask.mockClear();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(ports.ask).toHaveBeenCalledTimes(10);
  });

  it('is asked for once at a time, however slow the answer is', async () => {
    const { ports } = desk();
    ports.ask.mockReturnValue(new Promise(() => {}));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ports.ask).toHaveBeenCalledTimes(1);
  });

  it('of a tablet that is no longer paired says so', async () => {
    const { state, ports } = desk();
    state.answer = 'refused';
    await vi.advanceTimersByTimeAsync(2_000);
    expect(ports.onRefused).toHaveBeenCalled();
  });
});
