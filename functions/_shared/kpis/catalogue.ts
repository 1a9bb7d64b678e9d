import { consultantKpis } from './consultant-kpis.ts';
import { doctorKpis } from './doctor-kpis.ts';
import type { Kpi } from './kpi.ts';
import { marketingKpis } from './marketing-kpis.ts';
import { nurseIndexParts, nurseKpis } from './nurse-kpis.ts';
import { serviceKpis } from './service-kpis.ts';
import { netPromoterKpi, teamFigures } from './team-kpis.ts';

/** The 31 KPIs that are shipped: thirty of the five roles, and NPS. */
export const kpiCatalogue: readonly Kpi[] = [
  ...consultantKpis,
  ...doctorKpis,
  ...nurseKpis,
  ...marketingKpis,
  ...serviceKpis,
  netPromoterKpi,
];

/** All that the engine must be able to look up: the catalogue, shared figures and parts of indices. */
export const shippedKpis: readonly Kpi[] = [...kpiCatalogue, ...teamFigures, ...nurseIndexParts];
