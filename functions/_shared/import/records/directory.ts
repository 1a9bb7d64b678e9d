import type { StaffRole } from '../../kpis/staff-role.ts';

/** What the database tells of the people, places and treatments that rows may name. */
export interface DirectoryData {
  readonly branches: readonly {
    readonly id: string;
    readonly code: string;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly timeZone: string;
  }[];
  readonly employees: readonly {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly postings: readonly PostedIn[];
  }[];
  readonly treatments: readonly {
    readonly id: string;
    readonly code: string;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly category: TreatmentCategory;
  }[];
}

export type TreatmentCategory = 'injection' | 'laser' | 'surgery' | 'skin' | 'consultation';
export type Branch = DirectoryData['branches'][number];
export type Person = DirectoryData['employees'][number];
export type Treatment = DirectoryData['treatments'][number];

export interface PostedIn {
  readonly branchId: string;
  readonly role: StaffRole;
  /** The first day, and the first day on which it was over; null: until now. */
  readonly from: string;
  readonly until: string | null;
}

/** Somebody found by what a cell says; `isNearly` when only the zeros in front had to be added. */
export interface Found<Thing> {
  readonly thing: Thing;
  readonly isNearly: boolean;
}

export interface Directory {
  readonly branchById: (id: string) => Branch | null;
  readonly findBranch: (text: string) => Found<Branch> | null;
  readonly findPerson: (text: string) => Found<Person> | null;
  readonly findTreatment: (text: string) => Found<Treatment> | null;
  /** Where a person was posted on a day. */
  readonly postedOn: (person: Person, day: string) => PostedIn | null;
}

/**
 * Arrange a directory for look-up. A code wins over a name; a name must be that of one; a code that
 * lost its leading zeros, as spreadsheets do to numbers, is found where it can mean one only.
 */
export function arrangeDirectory(data: DirectoryData): Directory {
  const branches = lookUp(data.branches, ({ nameZh, nameEn }) => [nameZh, nameEn]);
  const people = lookUp(data.employees, ({ name }) => [name]);
  const treatments = lookUp(data.treatments, ({ nameZh, nameEn }) => [nameZh, nameEn]);
  const byId = new Map(data.branches.map((branch) => [branch.id, branch]));
  return {
    branchById: (id) => byId.get(id) ?? null,
    findBranch: branches,
    findPerson: people,
    findTreatment: treatments,
    postedOn: ({ postings }, day) =>
      postings.find(({ from, until }) => from <= day && (until === null || day < until)) ?? null,
  };
}

function lookUp<Thing extends { readonly code: string }>(
  things: readonly Thing[],
  namesOf: (thing: Thing) => readonly string[],
): (text: string) => Found<Thing> | null {
  const codes = new Map(things.map((thing) => [fold(thing.code), thing]));
  // Null: several go by it.
  const names = new Map<string, Thing | null>();
  const bare = new Map<string, Thing | null>();
  for (const thing of things) {
    for (const name of new Set(namesOf(thing).map(fold))) note(names, name, thing);
    const code = fold(thing.code);
    if (/^0*\d+$/.test(code)) note(bare, withoutZeros(code), thing);
  }
  return (text) => {
    const wanted = fold(text);
    const sure = codes.get(wanted) ?? names.get(wanted);
    if (sure) return { thing: sure, isNearly: false };
    const nearly = /^\d+$/.test(wanted) ? bare.get(withoutZeros(wanted)) : null;
    return nearly ? { thing: nearly, isNearly: true } : null;
  };
}

function note<Thing>(map: Map<string, Thing | null>, key: string, thing: Thing): void {
  map.set(key, map.has(key) ? null : thing);
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}
