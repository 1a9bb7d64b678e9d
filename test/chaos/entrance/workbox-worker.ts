/// <reference lib="webworker" />
/** The queue of workbox-background-sync, set up as its documentation says. */
import { BackgroundSyncPlugin } from 'workbox-background-sync';
import { registerRoute } from 'workbox-routing';
import { NetworkOnly } from 'workbox-strategies';

declare const self: ServiceWorkerGlobalScope;

const queue = new BackgroundSyncPlugin('answers', { maxRetentionTime: 7 * 24 * 60 });
registerRoute(
  ({ url }) => url.pathname.startsWith('/functions/v1/submit-responses'),
  new NetworkOnly({ plugins: [queue] }),
  'POST',
);
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
