import { type ResponseSpeed, responseSpeed } from '../statistics/response-speed.ts';
import type { WatchedResponse } from './integrity-inputs.ts';

/** People, the NPS question where it was answered, and the screen of chips and comment. */
export function screensAnswered({ scores, nps }: WatchedResponse): number {
  return scores.length + (nps === null ? 0 : 1) + 1;
}

/** Null where nobody knows how long it took. */
export function speedOf(response: WatchedResponse): ResponseSpeed | null {
  const { durationMs } = response;
  return durationMs === null ? null : responseSpeed(screensAnswered(response), durationMs / 1000);
}

/** Under two seconds a screen: faster than it can be read. */
export function isTooFast(response: WatchedResponse): boolean {
  const speed = speedOf(response);
  return speed === 'fast' || speed === 'very_fast';
}
