import { expect, it } from 'vitest';
import { refusal } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

onEverySurface('a questionnaire version', (surface) => {
  it.each([
    `update public.questionnaires set content = '{}'`,
    `update public.questionnaires set version = 7`,
    `update public.questionnaires set effective_on = '2020-01-01'`,
    `delete from public.questionnaires`,
  ])('is never changed, not even by the owner: %s', (sql) =>
    surface.rollBack(async (stage) => {
      const attempt = stage.transaction((inside) => inside.exec(sql));
      expect(await refusal(attempt)).toMatchObject({ message: 'immutable' });
    }),
  );

  it('is the newest that is in force on the day', () =>
    surface.rollBack(async (stage) => {
      await stage.exec(`insert into public.questionnaires (version, effective_on, content)
        select v, d::date, content from public.questionnaires,
          (values (2, '2025-05-01'), (3, '2025-05-01'), (4, '2025-06-01')) n (v, d) where version = 1`);
      const rows = await stage.query(
        `select (private.questionnaire_on(day::date)).version
         from unnest(array['2023-12-31', '2025-04-30', '2025-05-01', '2025-06-01']) day`,
      );
      expect(rows.map(({ version }) => version)).toEqual([null, 1, 3, 4]);
    }));
});
