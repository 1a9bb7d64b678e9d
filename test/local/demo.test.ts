import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Database } from '../../supabase/local/database.ts';
import { createDemo } from '../../supabase/local/demo.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

it('shows a new pairing code within ten seconds after the one before was used', async () => {
  let pairingCode = 'ABCD2345';
  const demoHandles = vi.fn(async () => ({ pairingCode, visitCodes: [] }));
  const seed = { demoSignIns: [], seedDemo: async () => {}, demoHandles };
  const demo = createDemo({} as Database, seed, '2026-11-29');
  expect(await demo()).toMatchObject({ pairingCode });
  pairingCode = 'EFGH6789';
  vi.advanceTimersByTime(9_000);
  await demo();
  expect(demoHandles).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1_001);
  expect(await demo()).toMatchObject({ pairingCode });
});
