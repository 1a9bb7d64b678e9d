import type { Branch } from './chain.ts';
import type { Customer } from './customers.ts';
import { type Day, epochMsOf, momentOf } from './days.ts';
import { type Person, personNamed, postingOn } from './people.ts';
import { createRandom, type Random } from './random.ts';
import type { Stories } from './stories.ts';
import { type Treatment, treatmentOf } from './treatments.ts';
import type { Visit } from './visits.ts';

/**
 * Visits that the stories need beside the ordinary ones: those whose codes somebody kept for the
 * burst, and the one operation that goes wrong.
 */
export function plantVisits(
  chain: readonly Branch[],
  people: readonly Person[],
  treatments: readonly Treatment[],
  { burst, veto }: Stories,
): { burst: Visit[]; veto: Visit } {
  const random = createRandom('planted visits');
  const consultant = personNamed(people, burst.member.name);
  const surgeon = personNamed(people, veto.member.name);
  const nurse = people.find(
    (person) =>
      person.role === 'nurse' &&
      postingOn(person, veto.operatedOn)?.branchCode === veto.member.branchCode,
  );
  return {
    burst: Array.from({ length: burst.responses }, (_, index) =>
      plant(random, {
        branch: branchOf(chain, burst.member.branchCode),
        day: burst.day - (index % 2),
        treatment: treatmentOf(treatments, 'CLEANSE'),
        staff: [consultant],
      }),
    ),
    veto: plant(random, {
      branch: branchOf(chain, veto.member.branchCode),
      day: veto.operatedOn,
      treatment: treatmentOf(treatments, veto.treatmentCode),
      staff: nurse ? [surgeon, nurse] : [surgeon],
    }),
  };
}

function plant(
  random: Random,
  what: { branch: Branch; day: Day; treatment: Treatment; staff: Person[] },
): Visit {
  const arrivedAt = momentOf(what.day, random.int(11 * 60, 14 * 60), random.int(0, 59));
  return {
    ...what,
    id: random.uuidAt(epochMsOf(arrivedAt)),
    customer: customer(random, what.day, what.treatment),
    kind: 'repeat',
    arrivedAt,
    closedAt: arrivedAt + random.int(...what.treatment.minutes) * 60,
    isSold: null,
    isPlanted: true,
  };
}

function customer(random: Random, lastVisit: Day, lastTreatment: Treatment): Customer {
  return { ref: random.hex(32), lastVisit, hasBought: true, lastTreatment, consultant: null };
}

function branchOf(chain: readonly Branch[], code: string): Branch {
  const found = chain.find((branch) => branch.code === code);
  if (!found) throw new RangeError(`No branch ${code}`);
  return found;
}
