/** What a page tells the harness, by a binding the harness has put there. */
export interface Told {
  readonly mark: string;
  /** `thanked`: a customer has been told that the answer is kept. `unkept`: that it is not. */
  readonly outcome: 'thanked' | 'unkept';
  readonly id: string;
  /** The code was known, so the answer is one of the visit. */
  readonly isVisit: boolean;
  /** How often the disk had refused it before. */
  readonly refusals: number;
}

declare global {
  interface Window {
    chaosTell(told: Told): void;
    chaos: {
      /** Let these customers answer, one after the other. Resolves when the last has left. */
      serve(orders: readonly import('../order.ts').Order[]): Promise<void>;
    };
  }
}
