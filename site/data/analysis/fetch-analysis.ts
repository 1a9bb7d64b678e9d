import { addMonths, firstDay } from '#shared/calendar/month.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import { measuresOfKpi } from '#shared/kpis/measures-of-kpi.ts';
import type { Target } from '#shared/plans/target.ts';
import type { SliceDimension, SliceRow } from '#shared/scoring/slice-row.ts';
import { callRpc } from '../call-rpc.ts';
import { getClient, rowsOf } from '../client.ts';
import { fetchSlices } from '../slices.ts';
import type { AnalysisChoice, AnalysisCut } from './analysis-choice.ts';

/** What a row may be called: a branch, a person, a treatment. */
export interface SliceName {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** A branch’s code, for the address. */
  readonly code: string;
}

export type WithheldCell = readonly [month: string, branchId: string, measure: string];

/** The rollups behind a page, of the twelve months that end with the chosen one. */
export interface AnalysisData {
  readonly rows: readonly SliceRow[];
  readonly withheld: readonly WithheldCell[];
  readonly names: ReadonlyMap<string, SliceName>;
  readonly treatments: readonly SliceName[];
  readonly targets: readonly Target[];
}

export const trendMonths = 12;

const dimensions: Readonly<Record<AnalysisCut, SliceDimension>> = {
  branch: 'branch',
  person: 'employee',
  role: 'role',
  treatment: 'treatment',
};

/** By which dimension of the rollup a page is cut. */
export function dimensionOf(cut: AnalysisCut): SliceDimension {
  return dimensions[cut];
}

/** Ask for what a choice needs. `comparesOthers`: a lead, who gets the totals of other branches beside the own. */
export async function fetchAnalysis(
  choice: AnalysisChoice,
  kpis: ReadonlyMap<string, Kpi>,
  comparesOthers: boolean,
): Promise<AnalysisData> {
  const { kpi, cut, branch, treatmentId, month } = choice;
  const from = addMonths(month, 1 - trendMonths);
  const by = new Set<SliceDimension>(['month', 'role', 'branch', dimensionOf(cut)]);
  if (treatmentId) by.add('treatment');
  const takesOthers = comparesOthers && cut === 'branch' && !branch && !treatmentId;
  const [own, others, treatments, targets, branches] = await Promise.all([
    fetchSlices([kpi], kpis, { branchId: branch?.id ?? null, from, to: month, by: [...by] }),
    takesOthers ? fetchOthers(kpi, kpis, from, month) : { rows: [], withheld: [] },
    fetchNames('treatments', 'id, code, name_zh, name_en'),
    fetchTargets(kpi.id, firstDay(month)),
    cut === 'branch' ? fetchNames('branches', 'id, code, name_zh, name_en') : [],
  ]);
  const rows = [...own, ...others.rows];
  const people = cut === 'person' ? await fetchPeople(rows) : [];
  const names = new Map([...treatments, ...branches, ...people].map((each) => [each.id, each]));
  return { rows, withheld: others.withheld, names, treatments, targets };
}

function fetchOthers(kpi: Kpi, kpis: ReadonlyMap<string, Kpi>, from: string, to: string) {
  const measures = measuresOfKpi(kpi, kpis).map(({ measure }) => measure);
  return callRpc<{ rows: SliceRow[]; withheld: WithheldCell[] }>('other_branch_slices', {
    p_role: kpi.role,
    p_measures: [...new Set(measures)],
    p_from: `${from}-01`,
    p_to: `${to}-01`,
  });
}

interface NameRow {
  id: string;
  code: string;
  name_zh: string;
  name_en: string;
}

async function fetchNames(table: 'branches' | 'treatments', columns: string): Promise<SliceName[]> {
  const client = await getClient();
  const rows = await rowsOf<NameRow>(client.from(table).select(columns).order('code'));
  return rows.map(({ id, code, name_zh, name_en }) => ({
    id,
    code,
    nameZh: name_zh,
    nameEn: name_en,
  }));
}

async function fetchPeople(rows: readonly SliceRow[]): Promise<SliceName[]> {
  const ids = [...new Set(rows.flatMap(([, , , , employee]) => employee ?? []))];
  if (ids.length === 0) return [];
  const client = await getClient();
  const people = await rowsOf<{ id: string; code: string; name: string }>(
    client.from('employees').select('id, code, name').in('id', ids),
  );
  return people.map(({ id, code, name }) => ({ id, code, nameZh: name, nameEn: name }));
}

interface TargetRow {
  kpi_id: string;
  quantity: Target['quantity'];
  level: Target['scope']['level'];
  employee_id: string | null;
  role: string | null;
  branch_id: string | null;
  value: string | null;
}

/** What is agreed for a KPI on a day, as far as the viewer may read it: of each scope the newest, unless it ended. */
async function fetchTargets(kpiId: string, day: string): Promise<Target[]> {
  const client = await getClient();
  const rows = await rowsOf<TargetRow>(
    client
      .from('targets')
      .select('kpi_id, quantity, level, employee_id, role, branch_id, value')
      .eq('kpi_id', kpiId)
      .lte('effective_on', day)
      .order('effective_on', { ascending: false }),
  );
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const key = JSON.stringify([row.quantity, row.level, row.employee_id, row.role, row.branch_id]);
    if (seen.has(key)) return [];
    seen.add(key);
    return row.value === null ? [] : [targetOf(row, row.value)];
  });
}

function targetOf(row: TargetRow, value: string): Target {
  const scope = {
    level: row.level,
    employeeId: row.employee_id ?? '',
    role: row.role,
    branchId: row.branch_id ?? '',
  } as Target['scope'];
  return { kpiId: row.kpi_id, quantity: row.quantity, scope, value };
}
