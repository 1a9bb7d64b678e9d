/** Where in the chain of which tablet a sealed item stands. */
export interface ChainPlace {
  readonly kioskId: string;
  readonly responseId: string;
  readonly sequence: number;
  readonly hash: string;
  readonly previousHash: string;
  /** The hash is that of the item as it came. */
  readonly isIntact: boolean;
}
