/**
 * Stands in for `@supabase/realtime-js` in the browser bundle (see astro.config.mjs). Live screens
 * poll, so the websocket client would be 15 kB that nobody calls; supabase-js only tells it of new tokens.
 */
export class RealtimeClient {
  setAuth(): Promise<void> {
    return Promise.resolve();
  }
}
