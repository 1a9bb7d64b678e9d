import { accountCast } from './accounts.ts';
import { type Branch, type StaffRole, staffRoles } from './chain.ts';
import { type Day, parseDay, weekdayIndex } from './days.ts';
import { createNames } from './names.ts';
import { createRandom, type Random } from './random.ts';
import { type CastMember, namedCast, type Stories, storyCast } from './stories.ts';

export interface Posting {
  readonly id: string;
  readonly branchCode: string;
  readonly from: Day;
  /** The first day no longer there; null while it lasts. */
  until: Day | null;
}

export interface Person {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly postings: Posting[];
  /** How customers take to them, in standard deviations of the hidden scale. */
  readonly skill: number;
  /** 0–1: how reliably the own paperwork, follow-ups and checklists get done. */
  readonly diligence: number;
  /** Weekdays off, 0 is Monday. */
  readonly restDays: readonly number[];
}

/** Roles are liked differently everywhere: who handles the money hears more complaints. */
const roleShift: Readonly<Record<StaffRole, number>> = {
  consultant: -0.04,
  doctor: 0.06,
  nurse: 0.12,
  marketing: -0.1,
  service: -0.08,
};
const skillSpread = 0.22;

const cast: readonly CastMember[] = [...storyCast, ...accountCast];

/** Ninety people with their postings. A branch's people are centred, so that only its own shift makes it differ. */
export function createPeople(chain: readonly Branch[], stories: Stories, firstDay: Day): Person[] {
  const random = createRandom('people');
  const slots = chain.flatMap((branch) =>
    staffRoles.flatMap((role) =>
      Array.from({ length: branch.staff[role] }, (_, place) => ({ branch, role, place })),
    ),
  );
  const names = createNames(
    createRandom('names'),
    slots.length,
    cast.map(({ name }) => name),
  );
  const skills = centredSkills(slots, random);
  const people = slots.map(({ branch, role, place }, index): Person => {
    const member = castAt(branch.code, role, place);
    const joined = Math.max(parseDay(branch.openedOn), firstDay - random.int(60, 1400));
    return {
      id: random.uuid(),
      code: `E${String(index + 1).padStart(3, '0')}`,
      name: member?.name ?? names[index] ?? '',
      role,
      skill: (skills[index] ?? 0) + roleShift[role],
      diligence: 0.86 + 0.13 * random.next(),
      restDays: restDays(random, place),
      postings: [{ id: random.uuid(), branchCode: branch.code, from: joined, until: null }],
    };
  });
  comeAndGo(people, firstDay, random);
  transfer(people, stories, random);
  return people;
}

/** Where a person works on a day; null before joining, after leaving. */
export function postingOn(person: Person, day: Day): Posting | null {
  const covers = ({ from, until }: Posting) => day >= from && (until === null || day < until);
  return person.postings.find(covers) ?? null;
}

export function isPosted(person: Person, branchCode: string, day: Day): boolean {
  return postingOn(person, day)?.branchCode === branchCode;
}

export function isOnDuty(person: Person, branchCode: string, day: Day): boolean {
  return isPosted(person, branchCode, day) && !person.restDays.includes(weekdayIndex(day));
}

export function personNamed(people: readonly Person[], name: string): Person {
  const found = people.find((person) => person.name === name);
  if (!found) throw new RangeError(`Nobody is called ${name}`);
  return found;
}

function castAt(branchCode: string, role: StaffRole, place: number): CastMember | undefined {
  return [...cast, ...namedCast].find(
    (m) => m.branchCode === branchCode && m.role === role && m.place === place,
  );
}

function centredSkills(slots: readonly { branch: Branch }[], random: Random): number[] {
  const raw = slots.map(() => Math.max(-2, Math.min(2, random.normal())) * skillSpread);
  return slots.map(({ branch }, index) => {
    const others = raw.filter((_, other) => slots[other]?.branch === branch);
    const centre = others.reduce((sum, skill) => sum + skill, 0) / others.length;
    return (raw[index] ?? 0) - centre + branch.ratingShift;
  });
}

/** Weekdays off fall on quiet days, and colleagues' on different ones. */
function restDays(random: Random, place: number): number[] {
  const first = (place + random.int(0, 1)) % 5;
  return [first, (first + 1) % 5];
}

/** A few people join during the demo's time and a few leave, always where others stay in the role. */
function comeAndGo(people: Person[], firstDay: Day, random: Random): void {
  const staying = new Set(cast.map(({ name }) => name));
  const movable = people.filter((person) => {
    const colleagues = people.filter(
      (other) =>
        other.role === person.role &&
        other.postings[0]?.branchCode === person.postings[0]?.branchCode,
    );
    return !staying.has(person.name) && colleagues.length >= 3;
  });
  for (let change = 0; change < 10; change += 1) {
    const [person] = movable.splice(random.int(0, movable.length - 1), 1);
    const posting = person?.postings[0];
    if (!person || !posting) continue;
    const day = firstDay + random.int(40, 330);
    person.postings[0] = change < 6 ? { ...posting, from: day } : { ...posting, until: day };
  }
}

function transfer(people: readonly Person[], { transfer }: Stories, random: Random): void {
  const { postings } = personNamed(people, transfer.member.name);
  const [before] = postings;
  if (!before) return;
  before.until = transfer.day;
  postings.push({
    id: random.uuid(),
    branchCode: transfer.toBranchCode,
    from: transfer.day,
    until: null,
  });
}
