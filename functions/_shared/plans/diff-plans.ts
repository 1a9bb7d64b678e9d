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

/** Both were read by one schema, which writes the keys in one order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
