import { expect, it } from 'vitest';
import { totalMeasures } from '#shared/import/total-measure.ts';
import { shippedKpis } from '#shared/kpis/catalogue.ts';
import { measureNames } from '#shared/kpis/measure-catalogue.ts';
import { onEverySurface } from '../harness/surfaces.ts';

onEverySurface('KPIs in the database', (surface) => {
  it('are the shipped ones, as the catalogue defines them', () =>
    surface.rollBack(async (stage) => {
      const rows = await stage.query<{ content: unknown }>(
        'select content from public.kpis where is_shipped',
      );
      const byId = (list: readonly { id: string }[]) =>
        Object.fromEntries(list.map((kpi) => [kpi.id, kpi]));
      expect(byId(rows.map(({ content }) => content as { id: string }))).toEqual(byId(shippedKpis));
    }));

  it('find every measure of the catalogue there, and none that nothing is made of', () =>
    surface.rollBack(async (stage) => {
      const rows = await stage.query<{ name: string }>(
        'select unnest(enum_range(null::public.measure))::text as name',
      );
      const known = new Set([...measureNames, ...Object.keys(totalMeasures)]);
      expect(rows.map(({ name }) => name).sort()).toEqual([...known].sort());
    }));
});
