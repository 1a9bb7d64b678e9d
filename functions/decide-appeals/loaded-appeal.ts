import type { Adjustment } from '../_shared/cycle/adjustment.ts';
import type { Snapshot } from '../_shared/cycle/snapshot.ts';
import type { Kpi } from '../_shared/kpis/kpi.ts';

/** What `load_appeal` returns. */
export interface LoadedAppeal {
  readonly appeal: {
    readonly id: string;
    readonly employeeId: string;
    readonly target: 'kpi' | 'record' | 'gate' | 'veto';
    readonly targetId: string;
    readonly recordId: string | null;
    readonly revision: number;
    readonly instance: number;
  };
  /** Of its target, where that is a KPI or its gate. */
  readonly kpi: Kpi | null;
  readonly changesWithoutRecord: Adjustment['changes'];
  /** Whom the asker may see by name. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly snapshot: Snapshot;
}
