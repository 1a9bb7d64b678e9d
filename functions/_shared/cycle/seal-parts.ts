import { canonicalJson } from '../scoring/canonical-json.ts';
import type { HashText } from './hash-text.ts';
import type { OwnInputs } from './own-inputs.ts';
import type { SharedInputs } from './shared-inputs.ts';

/** Hashes of the rules that a period was scored by, by name: `plan:consultant`, `kpi:C01`. */
export type PartHashes = Readonly<Record<string, string>>;

/** A rule of a period, and for whom it counts. */
export interface Part {
  readonly key: string;
  readonly value: unknown;
  readonly concerns: (person: OwnInputs) => boolean;
}

/**
 * The shared inputs cut into rules, each with a hash of its own, so that a changed one can be named and
 * reaches the lines of those alone whom it concerns.
 */
export function sealParts({ plans, kpis, priors, targets, ...head }: SharedInputs): Part[] {
  const holds = ({ postings }: OwnInputs, role: string | null, branchId: string | null) =>
    postings.some(
      (posting) =>
        (role === null || posting.role === role) &&
        (branchId === null || posting.branchId === branchId),
    );
  const weighers = (kpiId: string) =>
    plans.filter(({ items }) =>
      items.some(
        (item) =>
          item.kpiId === kpiId ||
          kpis.some(
            ({ id, aggregate }) =>
              id === item.kpiId &&
              aggregate.kind === 'index' &&
              aggregate.parts.some((part) => part.kpiId === kpiId),
          ),
      ),
    );
  return [
    { key: 'head', value: head, concerns: () => true },
    ...plans.map((plan) => ({
      key: `plan:${plan.role}`,
      value: plan,
      concerns: (person: OwnInputs) => holds(person, plan.role, null),
    })),
    ...kpis.map((kpi) => {
      const roles = weighers(kpi.id).map(({ role }) => role);
      return {
        key: `kpi:${kpi.id}`,
        value: kpi,
        concerns: (person: OwnInputs) => roles.some((role) => holds(person, role, null)),
      };
    }),
    ...priors.map((prior) => ({
      key: `prior:${prior.role}/${prior.kpiId}`,
      value: prior,
      concerns: (person: OwnInputs) => holds(person, prior.role, null),
    })),
    ...targets.map((target) => {
      const { scope, kpiId, quantity } = target;
      const role = 'role' in scope ? scope.role : null;
      const branchId = 'branchId' in scope ? scope.branchId : null;
      return {
        key: `target:${kpiId}/${quantity}/${scope.level}/${role ?? ''}/${branchId ?? ''}`,
        value: target,
        concerns: (person: OwnInputs) => holds(person, role, branchId),
      };
    }),
  ];
}

export async function hashParts(parts: readonly Part[], hash: HashText): Promise<PartHashes> {
  const hashed = await Promise.all(
    parts.map(async ({ key, value }) => [key, await hash(canonicalJson(value))] as const),
  );
  return Object.fromEntries(hashed);
}
