import { setTimeout as sleep } from 'node:timers/promises';
import type { Told } from './entrance/report.ts';
import type { Order } from './order.ts';

/** What a customer was told, and when that was by a clock nobody tampers with. */
export interface Thanked extends Told {
  readonly order: Order;
  readonly at: number;
}

/**
 * The harness's own book: who was let in, and who was thanked. Whoever was let in and heard nothing
 * (the page died meanwhile) is in doubt: the answer may be kept or not, but not twice.
 */
export class Ledger {
  readonly #letIn = new Map<string, Order>();
  readonly thanked = new Map<string, Thanked>();
  readonly unkept = new Set<string>();
  /** How often a disk said no. */
  refusals = 0;

  letIn(order: Order): void {
    this.#letIn.set(order.mark, order);
  }

  tell(told: Told): void {
    const order = this.#letIn.get(told.mark);
    if (!order) throw new Error(`${told.mark} was never let in.`);
    this.refusals += told.refusals;
    if (told.outcome === 'unkept') this.unkept.add(told.mark);
    else this.thanked.set(told.mark, { ...told, order, at: Date.now() });
  }

  /** Until somebody more is thanked; for as long as a tab that has to be opened first may take. */
  async untilNextThanks(): Promise<void> {
    const before = this.thanked.size;
    for (let tries = 0; tries < 200 && this.thanked.size === before; tries += 1) await sleep(25);
  }

  inDoubt(): Order[] {
    return [...this.#letIn.values()].filter(({ mark }) => !this.thanked.has(mark));
  }
}
