import type { Feedback } from './feedback.ts';

/** What the explorer lets one choose by; everything but the days may be left out. */
export interface FeedbackFilter {
  readonly from: string;
  readonly to: string;
  readonly employeeId?: string;
  readonly treatmentId?: string;
  readonly stars?: readonly number[];
  readonly nps?: (typeof npsClasses)[number];
  readonly chip?: string;
  readonly channel?: (typeof channels)[number];
  readonly flag?: 'any' | Feedback['flags'][number]['flag'];
  readonly state?: (typeof states)[number];
  readonly text?: string;
  readonly hasComment?: true;
}

export const npsClasses = ['promoter', 'passive', 'detractor', 'none'] as const;
export const channels = ['kiosk', 'phone', 'import'] as const;
export const flags = ['too_fast', 'burst', 'off_hours', 'far_from_visit', 'mismatch'] as const;
export const states = ['counted', 'excluded', 'waiting'] as const;

/** What there is to choose from in a branch. */
export interface FilterOptions {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly treatments: readonly {
    readonly id: string;
    readonly nameZh: string;
    readonly nameEn: string;
  }[];
  readonly chips: readonly { readonly id: string; readonly zh: string; readonly en: string }[];
}

/** The names of the filters in the address. */
export const filterNames = [
  'person',
  'treatment',
  'stars',
  'nps',
  'chip',
  'channel',
  'flag',
  'state',
  'q',
  'commented',
] as const;
export type FilterName = (typeof filterNames)[number];

export interface FilterChoice {
  readonly filter: FeedbackFilter;
  /** In the address, but nothing that can be chosen (any more). */
  readonly dropped: readonly FilterName[];
}

const mostLetters = 100;

/**
 * The filter in an address, such as `?person=…&nps=detractor&q=等`. Somebody may have typed it by hand,
 * and a person or treatment of a saved link may be gone: what means nothing is left out and named.
 */
export function filterInSearch(
  search: string,
  days: { readonly from: string; readonly to: string },
  options: FilterOptions,
): FilterChoice {
  const query = new URLSearchParams(search);
  const dropped: FilterName[] = [];
  function read<Value>(name: FilterName, find: (text: string) => Value | undefined) {
    const text = query.get(name);
    if (text === null || text === '') return undefined;
    const value = find(text);
    if (value === undefined) dropped.push(name);
    return value;
  }
  const oneOf =
    <Name extends string>(names: readonly Name[]) =>
    (text: string) =>
      names.find((name) => name === text);
  const idOf = (list: readonly { readonly id: string }[]) => oneOf(list.map(({ id }) => id));
  const found = {
    employeeId: read('person', idOf(options.people)),
    treatmentId: read('treatment', idOf(options.treatments)),
    stars: read('stars', readStars),
    nps: read('nps', oneOf(npsClasses)),
    chip: read('chip', idOf(options.chips)),
    channel: read('channel', oneOf(channels)),
    flag: read('flag', oneOf(['any', ...flags] as const)),
    state: read('state', oneOf(states)),
    text: read('q', (text) => text.trim().slice(0, mostLetters) || undefined),
    hasComment: read('commented', (text) => (text === '1' ? (true as const) : undefined)),
  };
  const set = Object.entries(found).filter(([, value]) => value !== undefined);
  return { filter: { from: days.from, to: days.to, ...Object.fromEntries(set) }, dropped };
}

/** "1,2,3" as numbers; nothing where one of them is no star. */
function readStars(text: string): number[] | undefined {
  const stars = text.split(',').map(Number);
  const isSound = stars.every((star) => Number.isInteger(star) && star >= 1 && star <= 5);
  return isSound ? [...new Set(stars)].sort() : undefined;
}

/** The changes of the address that leave no filter but the days. */
export function clearedFilters(): Record<FilterName, null> {
  return Object.fromEntries(filterNames.map((name) => [name, null])) as Record<FilterName, null>;
}

export function hasFilters({ from: _, to: __, ...rest }: FeedbackFilter): boolean {
  return Object.keys(rest).length > 0;
}
