import { createRandom } from '../../supabase/seed/random.ts';

/** What the server has to say to an order in the end, when nothing is lost. */
export type Fate =
  | 'kept'
  /** Names a questionnaire that nobody has published. */
  | 'future-questionnaire'
  /** Rates somebody who was not there. */
  | 'unknown-person'
  /** Its id belongs to another answer, which came first. */
  | 'conflicting-id';

/** One customer: what is answered, and under which mark it is found again. */
export interface Order {
  /** Goes into the comment, which nobody else writes. */
  readonly mark: string;
  readonly fate: Fate;
  readonly nps: number;
  readonly language: 'zh' | 'en';
  readonly wantsContact: boolean;
  /** Of a visit that waits for its answer; null for a walk-in. */
  readonly visitCode: string | null;
  readonly score: number;
  /** Between this customer and the next: a disaster is to find somebody at the tablet. */
  readonly pauseMs: number;
  /** Only for a conflicting one: the id that is taken. Everybody else mints an own one. */
  readonly id: string | null;
}

/** What an order may draw on; each code and each taken id is used once. */
export interface Supplies {
  readonly visitCodes: string[];
  readonly takenIds: string[];
}

/** Customers without end, the same ones for the same seed. One in twenty is a bad record. */
export function* orders(seed: string, { visitCodes, takenIds }: Supplies): Generator<Order> {
  const random = createRandom(`orders ${seed}`);
  for (let number = 1; ; number += 1) {
    const fate = pickFate(random.int(1, 60), takenIds.length > 0, visitCodes.length > 0);
    const needsVisit = fate === 'unknown-person' || (fate === 'kept' && random.isLucky(0.3));
    yield {
      mark: `#${seed}-${String(number).padStart(6, '0')}`,
      fate,
      nps: random.int(0, 10),
      language: random.pick(['zh', 'en']),
      wantsContact: random.isLucky(0.2),
      visitCode: needsVisit ? (visitCodes.shift() ?? null) : null,
      score: random.int(1, 5),
      pauseMs: random.int(0, 250),
      id: fate === 'conflicting-id' ? (takenIds.shift() ?? null) : null,
    };
  }
}

export function take(customers: Iterator<Order, void>, count: number): Order[] {
  return Array.from({ length: count }, () => customers.next().value as Order);
}

function pickFate(draw: number, hasTakenId: boolean, hasVisit: boolean): Fate {
  if (draw === 1) return 'future-questionnaire';
  if (draw === 2 && hasVisit) return 'unknown-person';
  if (draw === 3 && hasTakenId) return 'conflicting-id';
  return 'kept';
}
