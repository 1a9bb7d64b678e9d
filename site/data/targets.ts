import type { StaffRole } from '#shared/kpis/staff-role.ts';
import type { Target, TargetScope } from '#shared/plans/target.ts';
import { callRpc } from './call-rpc.ts';
import { getClient, rowsOf } from './client.ts';

/** A number agreed outside the plan, from a day on; without a value it ends what was agreed before. */
export interface AgreedTarget {
  readonly kpiId: string;
  readonly quantity: Target['quantity'];
  readonly scope: TargetScope;
  readonly value: string | null;
  readonly effectiveOn: string;
}

interface TargetRow {
  kpi_id: string;
  quantity: Target['quantity'];
  level: TargetScope['level'];
  employee_id: string | null;
  role: StaffRole | null;
  branch_id: string | null;
  value: string | null;
  effective_on: string;
}

/** Every target the viewer may read, the newest first. */
export async function fetchTargets(): Promise<AgreedTarget[]> {
  const client = await getClient();
  const rows = await rowsOf<TargetRow>(
    client
      .from('targets')
      .select('kpi_id, quantity, level, employee_id, role, branch_id, value, effective_on')
      .order('effective_on', { ascending: false }),
  );
  return rows.map((row) => ({
    kpiId: row.kpi_id,
    quantity: row.quantity,
    scope: scopeOf(row),
    value: row.value,
    effectiveOn: row.effective_on,
  }));
}

function scopeOf({ level, employee_id, role, branch_id }: TargetRow): TargetScope {
  if (level === 'employee') return { level, employeeId: employee_id ?? '' };
  if (level === 'chain' || role === null) return { level: 'chain' };
  return level === 'role'
    ? { level, role }
    : { level: 'role_at_branch', role, branchId: branch_id ?? '' };
}

/** Agree a number, or with null end what was agreed; the same day again replaces it. Head office. */
export async function setTarget(target: AgreedTarget): Promise<void> {
  await callRpc<string>('set_target', {
    p_kpi_id: target.kpiId,
    p_quantity: target.quantity,
    p_scope: target.scope,
    p_value: target.value,
    p_effective_on: target.effectiveOn,
  });
}
