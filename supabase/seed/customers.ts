import type { Branch } from './chain.ts';
import type { Day } from './days.ts';
import type { Person } from './people.ts';
import { createRandom, type Random } from './random.ts';
import type { Treatment } from './treatments.ts';

/** A pseudonym and what the clinic would remember of it. Changes as visits are generated. */
export interface Customer {
  readonly ref: string;
  lastVisit: Day;
  hasBought: boolean;
  lastTreatment: Treatment | null;
  consultant: Person | null;
}

/** A branch's customers: who was there before the demo begins, and who comes for the first time. */
export interface Clientele {
  newcomer(): Customer;
  /** Someone known, rather lately seen than long ago, and not within the last days. */
  regular(day: Day): Customer;
}

const restDays = 5;

export function createClientele(branch: Branch, firstDay: Day): Clientele {
  const random = createRandom(`customers ${branch.code}`);
  const known = Array.from({ length: Math.ceil(branch.visitsPerDay * 30) }, () => ({
    ...create(random),
    lastVisit: firstDay - random.int(6, 120),
    hasBought: random.isLucky(0.97),
  }));
  return {
    newcomer() {
      const customer = create(random);
      known.push(customer);
      return customer;
    },
    regular(day) {
      // who did not buy comes back a quarter as often
      const comes = (c: Customer) =>
        c.lastVisit < day - restDays && (c.hasBought || random.isLucky(0.25));
      const pick = () => known[Math.floor((1 - random.next() ** 1.6) * known.length)];
      for (let tries = 0; tries < 20; tries += 1) {
        const customer = pick();
        if (customer && comes(customer)) return customer;
      }
      return this.newcomer();
    },
  };
}

function create(random: Random): Customer {
  return {
    ref: random.hex(32),
    lastVisit: Number.NEGATIVE_INFINITY,
    hasBought: false,
    lastTreatment: null,
    consultant: null,
  };
}
