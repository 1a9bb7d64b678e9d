import type { ClientName } from './clients.ts';
import type { ChaosClinic } from './clinic.ts';
import type { Disaster } from './disaster.ts';

export interface ChaosPlan {
  readonly clinic: ChaosClinic;
  readonly client: ClientName;
  /** The same seed gives the same customers, faults and disasters, as far as the machine keeps time. */
  readonly seed: string;
  /** How many customers have to be thanked. */
  readonly size: number;
  /** Customers in a round. Each round has weather of its own and a disaster in its middle. */
  readonly perRound: number;
  /** How many of all go through the screens. */
  readonly atScreen: number;
  /** How many times sooner than in the product an unanswered request is given up. */
  readonly haste: number;
  /** A folder with another build of the site, released in the middle. */
  readonly update: string | null;
  /** What may happen, where it is not everything. */
  readonly disasters?: readonly Disaster[];
  readonly onRound?: (thanked: number) => void;
}
