import { kpiCatalogue, shippedKpis } from '#shared/kpis/catalogue.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import { kpiMap } from '#shared/kpis/kpi-map.ts';
import { type Evidence, measureOf } from '#shared/kpis/measure-catalogue.ts';
import { measuresOfKpi } from '#shared/kpis/measures-of-kpi.ts';
import { type StaffRole, staffRoles } from '#shared/kpis/staff-role.ts';
import type { PlanItem } from '#shared/plans/plan.ts';
import { shippedPlans } from '#shared/plans/templates/shipped-plans.ts';

export interface LibraryEntry {
  readonly kpi: Kpi;
  /** Its place in the role's shipped plan; null for team figures. */
  readonly item: PlanItem | null;
  readonly evidence: readonly Evidence[];
}

export interface LibrarySection {
  readonly role: StaffRole | 'team';
  readonly entries: readonly LibraryEntry[];
}

export const libraryKpis = kpiMap(shippedKpis);

/** The shipped KPIs by role, each with its place in the shipped plan, heaviest first; the team's last. */
export function kpiLibrary(): LibrarySection[] {
  const sections = staffRoles.map((role): LibrarySection => {
    const items = shippedPlans.find((plan) => plan.role === role)?.items ?? [];
    return { role, entries: items.flatMap(entryOf).sort(byWeight) };
  });
  const team = kpiCatalogue.filter(({ role }) => role === null);
  return [...sections, { role: 'team', entries: team.map((kpi) => withEvidence(kpi, null)) }];
}

function entryOf(item: PlanItem): LibraryEntry[] {
  const kpi = libraryKpis.get(item.kpiId);
  return kpi ? [withEvidence(kpi, item)] : [];
}

function withEvidence(kpi: Kpi, item: PlanItem | null): LibraryEntry {
  const sources = measuresOfKpi(kpi, libraryKpis).map(({ measure }) => measureOf(measure).evidence);
  return { kpi, item, evidence: [...new Set(sources)] };
}

function byWeight(a: LibraryEntry, b: LibraryEntry): number {
  return (b.item?.weightBp ?? 0) - (a.item?.weightBp ?? 0);
}
