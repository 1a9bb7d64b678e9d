import { compareFractions } from '../numbers/compare-fractions.ts';
import { parseDecimal } from '../numbers/parse-decimal.ts';
import type { Plan, PlanItem } from './plan.ts';

/** The parts of an item that can change. */
export const itemParts = ['weight', 'target', 'curve', 'gate', 'minN', 'shrinkage'] as const;

export type ItemPart = (typeof itemParts)[number];

export type PlanChange =
  | { readonly kind: 'added' | 'removed'; readonly item: PlanItem }
  | {
      readonly kind: 'item';
      readonly part: ItemPart;
      readonly before: PlanItem;
      readonly after: PlanItem;
    }
  | {
      readonly kind: 'plan';
      readonly part: 'phase' | 'cycle' | 'name';
      readonly before: Plan;
      readonly after: Plan;
    };

/**
 * What one version of a plan changed in another: first the plan itself, then its items in the order
 * of the newer version, then what was removed. The order of items alone is no change.
 * `describePlanChange` says each in words.
 */
export function diffPlans(before: Plan, after: Plan): PlanChange[] {
  const old = new Map(before.items.map((item) => [item.kpiId, item]));
  const kept = new Set(after.items.map(({ kpiId }) => kpiId));
  return [
    ...(['name', 'cycle', 'phase'] as const)
      .filter((part) => !isSame(before[part], after[part]))
      .map((part): PlanChange => ({ kind: 'plan', part, before, after })),
    ...after.items.flatMap((item): PlanChange[] => {
      const was = old.get(item.kpiId);
      return was ? itemChanges(was, item) : [{ kind: 'added', item }];
    }),
    ...before.items
      .filter(({ kpiId }) => !kept.has(kpiId))
      .map((item): PlanChange => ({ kind: 'removed', item })),
  ];
}

function itemChanges(before: PlanItem, after: PlanItem): PlanChange[] {
  const fields = {
    weight: 'weightBp',
    target: 'target',
    curve: 'curve',
    gate: 'gate',
    minN: 'minN',
    shrinkage: 'isShrunk',
  } as const satisfies Record<ItemPart, keyof PlanItem>;
  return itemParts
    .filter((part) => !isSame(before[fields[part]], after[fields[part]]))
    .map((part): PlanChange => ({ kind: 'item', part, before, after }));
}

const decimal = /^-?\d{1,12}(\.\d{1,9})?$/;

/** The same whatever the order of keys, which storage changes, and however a decimal is written: 0.50 is 0.5. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string' && decimal.test(a) && decimal.test(b)) {
    return compareFractions(parseDecimal(a), parseDecimal(b)) === 0;
  }
  if (!isObject(a) || !isObject(b)) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
