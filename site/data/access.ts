import type { Branch } from './branch.ts';

export type AppRole = 'hq' | 'lead' | 'manager' | 'employee';

export interface Membership {
  readonly role: AppRole;
  readonly branchId: string | null;
}

/** What the pages offer a person. The database decides what is true; this only spares dead ends. */
export interface Access {
  /** The highest role held, for the account menu. */
  readonly role: AppRole | null;
  readonly branches: readonly Branch[];
  readonly ownBranchIds: readonly string[];
  readonly canCompare: boolean;
  readonly canImport: boolean;
  /** Manager, lead or head office: the front desk and the tablets are theirs. */
  readonly runsBranch: boolean;
  readonly canReadComments: (branchId: string) => boolean;
}

const rank: readonly AppRole[] = ['hq', 'lead', 'manager', 'employee'];

/** A user may hold several roles; the sum of them counts. Head office sees every branch. */
export function accessOf(memberships: readonly Membership[], all: readonly Branch[]): Access {
  const holds = (role: AppRole) => memberships.some((each) => each.role === role);
  const own = new Set(memberships.flatMap((each) => each.branchId ?? []));
  return {
    role: rank.find(holds) ?? null,
    branches: holds('hq') ? all : all.filter((branch) => own.has(branch.id)),
    ownBranchIds: [...own],
    canCompare: holds('hq') || holds('lead'),
    canImport: holds('hq') || holds('lead') || holds('manager'),
    runsBranch: holds('hq') || holds('lead') || holds('manager'),
    canReadComments: (branchId) =>
      holds('hq') ||
      memberships.some(
        (each) => each.branchId === branchId && (each.role === 'lead' || each.role === 'manager'),
      ),
  };
}
