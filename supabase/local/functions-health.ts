/// <reference lib="es2024.promise" />
import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const tick = 100;

/**
 * Does the functions' process answer within `timeoutMs`? Time is counted in short ticks: when
 * this process itself was busy (a long query runs in it), that must not be blamed on the other.
 */
export async function isAnswering(port: number, timeoutMs: number): Promise<boolean> {
  const settled = Promise.withResolvers<boolean>();
  let isSettled = false;
  const settle = (answer: boolean) => {
    isSettled = true;
    settled.resolve(answer);
  };
  const request = get({ host: '127.0.0.1', port, path: '/_health', agent: false }, (response) => {
    response.resume();
    settle(response.statusCode === 200);
  });
  request.on('error', () => settle(false));
  for (let waited = 0; waited < timeoutMs && !isSettled; waited += tick) {
    await Promise.race([sleep(tick, undefined, { ref: false }), settled.promise]);
  }
  if (!isSettled) settle(false);
  request.destroy();
  return settled.promise;
}
