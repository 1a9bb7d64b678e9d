import { arrivalMinute, dayLoad } from './busy-times.ts';
import type { Branch, StaffRole } from './chain.ts';
import { type Clientele, type Customer, createClientele } from './customers.ts';
import { type Day, epochMsOf, type Moment, momentOf } from './days.ts';
import { openOn } from './opening-hours.ts';
import { isOnDuty, type Person } from './people.ts';
import { createRandom, type Random } from './random.ts';
import { type Treatment, treatmentOf } from './treatments.ts';

export interface Visit {
  readonly id: string;
  readonly branch: Branch;
  readonly customer: Customer;
  readonly treatment: Treatment;
  readonly kind: 'first' | 'return' | 'repeat' | 'review';
  readonly day: Day;
  readonly arrivedAt: Moment;
  readonly closedAt: Moment;
  readonly staff: readonly Person[];
  /** Was something sold? Null where nothing was offered. */
  readonly isSold: boolean | null;
  /** Visits that a story needs are answered by the story, or not at all. */
  readonly isPlanted: boolean;
}

interface Days {
  readonly from: Day;
  /** The first day that is not generated any more. */
  readonly until: Day;
  readonly scale: number;
}

const newcomerShare = 0.11;

/** A branch's visits day by day in the order of arrival. */
export function createVisits(
  branch: Branch,
  people: readonly Person[],
  treatments: readonly Treatment[],
  { from, until, scale }: Days,
): Visit[] {
  const random = createRandom(`visits ${branch.code}`);
  const clientele = createClientele(branch, from);
  const visits: Visit[] = [];
  for (let day = from; day < until; day += 1) {
    const hours = openOn(branch, day);
    if (!hours) continue;
    const team = people.filter((person) => isOnDuty(person, branch.code, day));
    const count = random.poisson(branch.visitsPerDay * dayLoad(day) * scale);
    for (let n = 0; n < count; n += 1) {
      visits.push(createVisit({ branch, day, hours, team, clientele, treatments }, random));
    }
  }
  return visits.sort((a, b) => a.arrivedAt - b.arrivedAt || (a.id < b.id ? -1 : 1));
}

interface Setting {
  branch: Branch;
  day: Day;
  hours: { opens: number; closes: number };
  team: readonly Person[];
  clientele: Clientele;
  treatments: readonly Treatment[];
}

function createVisit(setting: Setting, random: Random): Visit {
  const { branch, day, hours, team, clientele, treatments } = setting;
  const customer = random.isLucky(newcomerShare) ? clientele.newcomer() : clientele.regular(day);
  const kind = kindFor(customer, day, random);
  const isOffered =
    kind === 'first' || kind === 'return' || (kind === 'repeat' && random.isLucky(0.04));
  const consultant = findConsultant(customer, team, random);
  const isSold = isOffered ? random.isLucky(saleChance(kind, consultant)) : null;
  const treatment = treatmentFor(kind, isSold, treatments, random);
  const stay = random.int(...treatment.minutes);
  const arrivedAt = momentOf(day, arrivalMinute(random, day, hours, stay), random.int(0, 59));
  customer.lastVisit = day;
  customer.hasBought ||= isSold === true;
  customer.consultant = consultant;
  if (treatment.category !== 'consultation') customer.lastTreatment = treatment;
  return {
    id: random.uuidAt(epochMsOf(arrivedAt) + random.int(0, 999)),
    branch,
    customer,
    treatment,
    kind,
    day,
    arrivedAt,
    closedAt: arrivedAt + stay * 60 + random.int(0, 59),
    staff: staffFor(kind, treatment, consultant, team, random),
    isSold,
    isPlanted: false,
  };
}

function kindFor(customer: Customer, day: Day, random: Random): Visit['kind'] {
  if (!Number.isFinite(customer.lastVisit)) return 'first';
  if (!customer.hasBought) return 'return';
  const isHealing = customer.lastTreatment?.hasProcedure === true && day - customer.lastVisit < 45;
  return isHealing && random.isLucky(0.4) ? 'review' : 'repeat';
}

function saleChance(kind: Visit['kind'], consultant: Person | null): number {
  const base = kind === 'first' ? 0.5 : kind === 'return' ? 0.3 : 0.7;
  return Math.max(0.1, Math.min(0.9, base + (consultant?.skill ?? 0) * 0.2));
}

function treatmentFor(
  kind: Visit['kind'],
  isSold: boolean | null,
  treatments: readonly Treatment[],
  random: Random,
): Treatment {
  if (kind === 'review') return treatmentOf(treatments, 'REVIEW');
  if (isSold === false && kind !== 'repeat') return treatmentOf(treatments, 'CONSULT');
  const at = random.weighted(treatments.map(({ share }) => share));
  return treatments[at] ?? treatmentOf(treatments, 'CONSULT');
}

/** The consultant a customer knows, where that one is in; else anyone. */
function findConsultant(
  customer: Customer,
  team: readonly Person[],
  random: Random,
): Person | null {
  const { consultant } = customer;
  if (consultant && team.includes(consultant) && random.isLucky(0.7)) return consultant;
  return anyOf('consultant', team, random);
}

/** Up to three people, the ones a customer would remember. */
function staffFor(
  kind: Visit['kind'],
  treatment: Treatment,
  consultant: Person | null,
  team: readonly Person[],
  random: Random,
): Person[] {
  const any = (role: StaffRole, share = 1) =>
    random.isLucky(share) ? anyOf(role, team, random) : null;
  const isNew = kind === 'first' || kind === 'return';
  const wanted =
    kind === 'review'
      ? [any('doctor'), any('nurse', 0.9), any('service', 0.5)]
      : treatment.category === 'consultation'
        ? [consultant, any('doctor', 0.6), any('marketing', isNew ? 0.45 : 0), any('service', 0.7)]
        : treatment.hasProcedure
          ? [any('doctor'), any('nurse', 0.95), consultant]
          : [any('nurse'), isNew || random.isLucky(0.85) ? consultant : null]
              .concat(any('doctor', treatment.category === 'laser' ? 0.2 : 0))
              .concat(any('marketing', isNew ? 0.4 : 0.07), any('service', 0.8));
  const found = wanted.filter((person) => person !== null).slice(0, 3);
  const [fallback] = team;
  return found.length > 0 || !fallback ? found : [fallback];
}

function anyOf(role: StaffRole, team: readonly Person[], random: Random): Person | null {
  const inRole = team.filter((person) => person.role === role);
  return inRole.length > 0 ? random.pick(inRole) : null;
}
