import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createMutex } from '../../supabase/local/mutex.ts';

it('runs one at a time, in the order they asked', async () => {
  const exclusively = createMutex();
  const log: string[] = [];
  await Promise.all(
    [30, 5, 1].map((ms, index) =>
      exclusively(async () => {
        log.push(`in ${index}`);
        await sleep(ms);
        log.push(`out ${index}`);
      }),
    ),
  );
  expect(log).toEqual(['in 0', 'out 0', 'in 1', 'out 1', 'in 2', 'out 2']);
});

it('lets the next one in after one has thrown', async () => {
  const exclusively = createMutex();
  const failed = exclusively(() => Promise.reject(new Error('on purpose')));
  const next = exclusively(async () => 'next');
  await expect(failed).rejects.toThrow('on purpose');
  expect(await next).toBe('next');
});

it('throws instead of waiting for itself for ever', async () => {
  const exclusively = createMutex();
  await expect(exclusively(() => exclusively(async () => 1))).rejects.toThrow('already held');
});

it('lets work that was begun inside ask again once the holder has left', async () => {
  const exclusively = createMutex();
  let later: Promise<number> | undefined;
  await exclusively(async () => {
    later = sleep(10).then(() => exclusively(async () => 2));
  });
  expect(await later).toBe(2);
});
