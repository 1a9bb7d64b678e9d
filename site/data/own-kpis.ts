import type { Locale } from '#shared/i18n/locale.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import { askFunction } from './ask-function.ts';
import { getClient, rowsOf } from './client.ts';

/** A KPI as the library keeps it. */
export interface KeptKpi {
  readonly kpi: Kpi;
  readonly isShipped: boolean;
  readonly retiredOn: string | null;
}

interface KpiRow {
  content: Kpi;
  is_shipped: boolean;
  retired_on: string | null;
}

/** Every KPI the viewer may read, shipped and own, by id. */
export async function fetchKpis(): Promise<KeptKpi[]> {
  const client = await getClient();
  const rows = await rowsOf<KpiRow>(
    client.from('kpis').select('content, is_shipped, retired_on').order('id'),
  );
  return rows.map(({ content, is_shipped, retired_on }) => ({
    kpi: content,
    isShipped: is_shipped,
    retiredOn: retired_on,
  }));
}

/** Keep a KPI that head office made; the same again is no mistake. Gives back its id. */
export async function saveKpi(kpi: Kpi, locale: Locale): Promise<string> {
  const { kpiId } = await askFunction<{ kpiId: string }>(
    'edit-plans',
    { action: 'save_kpi', kpi },
    locale,
  );
  return kpiId;
}

/** From a day on no new version of a plan may take it up; null takes it back into use. */
export async function retireKpi(id: string, day: string | null): Promise<void> {
  const client = await getClient();
  await rowsOf(client.from('kpis').update({ retired_on: day }).eq('id', id).select('id'));
}
