/** Control: the customer is thanked when the request was answered or Workbox has queued it. */
import './report.ts';
import { toRequest } from './plain-response.ts';

await navigator.serviceWorker.register('/_chaos/workbox-worker.js', { scope: '/_chaos/' });
await navigator.serviceWorker.ready;
if (!navigator.serviceWorker.controller) {
  await new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
  });
}
window.chaos = {
  async serve(orders) {
    for (const order of orders) {
      const { id, request } = toRequest(order);
      // A network error reaches the page, too; the worker has put the request into its queue.
      await fetch(request).catch(() => undefined);
      window.chaosTell({ mark: order.mark, id, isVisit: false, refusals: 0, outcome: 'thanked' });
      await new Promise((resolve) => setTimeout(resolve, order.pauseMs));
    }
  },
};
