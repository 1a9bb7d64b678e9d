import { type Month, parseMonth } from '#shared/calendar/month.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import { type StaffRole, staffRoles } from '#shared/kpis/staff-role.ts';
import type { Branch } from '../branch.ts';

/** What the rows of the page are. */
export const analysisCuts = ['branch', 'person', 'role', 'treatment'] as const;

export type AnalysisCut = (typeof analysisCuts)[number];

/** How many months are one figure. */
export const spans = [1, 3, 6, 12] as const;

export interface AnalysisChoice {
  readonly kpi: Kpi;
  /** The role whose KPIs are offered; null for those of the team. */
  readonly role: StaffRole | null;
  readonly cut: AnalysisCut;
  /** The branch that is opened; null for all that the viewer may see. */
  readonly branch: Branch | null;
  readonly treatmentId: string | null;
  /** The person whose rows are opened. */
  readonly personId: string | null;
  /** The last month of the period, and how many there are. */
  readonly month: Month;
  readonly span: number;
  /** What the address named and nobody knows. */
  readonly unknown: readonly string[];
}

interface Offered {
  readonly kpis: readonly Kpi[];
  /** Those the viewer runs. */
  readonly branches: readonly Branch[];
  readonly current: Month;
  /** Whether there is anything above a branch to see. */
  readonly seesChain: boolean;
}

const fallbackKpi = 'CSAT';

/**
 * What an address asks for, `?kpi=C01&by=person&branch=SH-JA&month=2026-10&span=3`. What it may not
 * or cannot ask for becomes the nearest that is possible; what nobody knows is told.
 */
export function analysisChoice(search: string, offered: Offered): AnalysisChoice {
  const { kpis, branches, current, seesChain } = offered;
  const query = new URLSearchParams(search);
  const unknown: string[] = [];
  const take = <Value>(name: string, find: (text: string) => Value | null | undefined) => {
    const text = query.get(name);
    if (!text) return null;
    const found = find(text) ?? null;
    if (found === null) unknown.push(text.slice(0, 40));
    return found;
  };
  const asked = take('kpi', (id) => kpis.find((kpi) => kpi.id === id));
  const askedRole = take('role', (text) => staffRoles.find((role) => role === text));
  const role = asked ? asked.role : askedRole;
  const kpi =
    asked ??
    kpis.find((each) => each.role === role && (role !== null || each.id === fallbackKpi)) ??
    kpis[0];
  if (!kpi) throw new RangeError('There is no KPI to analyse.');
  const named = take('branch', (code) => branches.find((each) => each.code === code));
  const branch = named ?? (seesChain ? null : (branches[0] ?? null));
  const cut = take('by', (text) => analysisCuts.find((each) => each === text));
  const month = take('month', (text) => notAhead(parseMonth(text), current)) ?? current;
  const span = take('span', (text) => spans.find((each) => String(each) === text)) ?? 1;
  return {
    kpi,
    role,
    cut: possibleCut(cut ?? (branch ? 'person' : 'branch'), kpi, branch),
    branch,
    treatmentId: query.get('treatment'),
    personId: branch && query.get('person'),
    month,
    span: kpi.window.kind === 'rolling' ? 1 : span,
    unknown,
  };
}

/** A month that has not come yet is as unknown as none. */
function notAhead(month: Month | null, current: Month): Month | null {
  return month !== null && month <= current ? month : null;
}

/** People only within a branch; branches only above one; of NPS nobody is the person. */
function possibleCut(cut: AnalysisCut, kpi: Kpi, branch: Branch | null): AnalysisCut {
  const possible = possibleCuts(kpi, branch);
  return possible.includes(cut) ? cut : (possible[0] ?? 'branch');
}

export function possibleCuts(kpi: Kpi, branch: Branch | null): readonly AnalysisCut[] {
  const isOfPeople = kpi.family !== 'nps' && kpi.aggregate.kind !== 'index';
  return [
    branch === null ? ('branch' as const) : null,
    branch !== null && (isOfPeople || kpi.role !== null) ? ('person' as const) : null,
    kpi.role === null && isOfPeople ? ('role' as const) : null,
    'treatment' as const,
    branch !== null ? ('branch' as const) : null,
  ].flatMap((each) => each ?? []);
}
