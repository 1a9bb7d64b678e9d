import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CourierPorts, createCourier } from '../../kiosk/outbox/courier.ts';
import { kept } from './rows.ts';

function ports(change: Partial<CourierPorts>): CourierPorts {
  return {
    isReady: () => true,
    read: async () => [kept('r1')],
    send: vi.fn(async () => ({
      httpStatus: 0,
      retryAfterMs: 0,
      serverTime: null,
      problem: null,
      words: new Map(),
    })),
    settle: async () => undefined,
    setAside: async () => undefined,
    onRefused: vi.fn(),
    random: () => 1,
    ...change,
  };
}

describe('the courier', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    const request = (_: string, work: () => unknown) => Promise.resolve(work());
    vi.stubGlobal('navigator', { locks: { request } });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('waits longer after each failure, and never longer than 300 s', async () => {
    const lobby = ports({});
    createCourier(lobby).hurry();
    await vi.advanceTimersByTimeAsync(0);
    expect(lobby.send).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(lobby.send).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(lobby.send).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(lobby.send).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(vi.mocked(lobby.send).mock.calls.length).toBeGreaterThan(12);
  });

  it('goes at once when hurried in a pause, but never twice at a time', async () => {
    let release = () => {};
    const send = vi.fn(async () => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return { httpStatus: 0, retryAfterMs: 0, serverTime: null, problem: null, words: new Map() };
    });
    const courier = createCourier(ports({ send }));
    courier.hurry();
    courier.hurry();
    await vi.advanceTimersByTimeAsync(0);
    expect(send).toHaveBeenCalledTimes(1);
    release();
    await vi.advanceTimersByTimeAsync(0);
    courier.hurry();
    await vi.advanceTimersByTimeAsync(0);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('stops and says so when the tablet is refused', async () => {
    const lobby = ports({
      send: vi.fn(async () => ({
        httpStatus: 401,
        retryAfterMs: 0,
        serverTime: null,
        problem: { status: 401, code: 'device_unknown' },
        words: new Map(),
      })),
    });
    createCourier(lobby).hurry();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(lobby.send).toHaveBeenCalledTimes(1);
    expect(lobby.onRefused).toHaveBeenCalledTimes(1);
  });
});
