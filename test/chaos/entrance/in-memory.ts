/**
 * Control: thanks at once and sends from memory, trying again while nothing comes back. What most
 * kiosk pages do; a harness in which it loses nothing proves nothing.
 */
import './report.ts';
import { toRequest } from './plain-response.ts';

window.chaos = {
  async serve(orders) {
    for (const order of orders) {
      const { id, request } = toRequest(order);
      void send(request);
      window.chaosTell({ mark: order.mark, id, isVisit: false, refusals: 0, outcome: 'thanked' });
      await new Promise((resolve) => setTimeout(resolve, order.pauseMs));
    }
  },
};

async function send(request: Request): Promise<void> {
  for (let pause = 200; ; pause = Math.min(5_000, pause * 2)) {
    const answer = await fetch(request.clone(), { signal: AbortSignal.timeout(20_000) }).catch(
      () => null,
    );
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
